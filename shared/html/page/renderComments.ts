import type { Language } from '../../article/fields.ts';
import { type PageStrings, strings } from '../strings.ts';

/** The comment form; a static site can show it but takes no comments, and says so. */
export function renderComments(language: Language): string {
  const words = strings[language].comments;
  return `<section class="comments" aria-labelledby="reply">
<h2 id="reply">${words.title}</h2>
<p class="note">${words.emailNotShown} ${words.requiredMarked} <span aria-hidden="true">*</span></p>
<form>
<fieldset disabled aria-describedby="comments-closed">
<legend class="unseen">${words.title}</legend>
${renderFields(words)}
<button type="submit">${words.send}</button>
</fieldset>
<p class="quiet" id="comments-closed">${words.closed}</p>
</form>
</section>`;
}

function renderFields(words: PageStrings['comments']): string {
  return [
    `<p class="wide"><label for="comment">${words.comment}${star}</label><textarea id="comment" name="comment" rows="6" required></textarea></p>`,
    `<p><label for="name">${words.name}${star}</label><input id="name" name="name" autocomplete="name" required></p>`,
    `<p><label for="email">${words.email}${star}</label><input id="email" name="email" type="email" autocomplete="email" required></p>`,
    `<p><label for="url">${words.site}</label><input id="url" name="url" type="url" autocomplete="url"></p>`,
  ].join('\n');
}

const star = ' <span aria-hidden="true">*</span>';
