import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';
import { seeded } from '../../fixtures/seeded.ts';
import { text } from '../words.ts';

// Bare Lexical with history, and the same words as the newsroom's story.
const words = Number(new URLSearchParams(location.search).get('words'));
const random = seeded(words);
const editor = createEditor({
  namespace: 'reference',
  onError: (error) => {
    throw error;
  },
});
editor.setRootElement(document.querySelector<HTMLElement>('.body'));
registerRichText(editor);
registerHistory(editor, createEmptyHistoryState(), 300);
editor.update(() => {
  const paragraphs = Array.from({ length: Math.ceil(words / 50) }, () =>
    $createParagraphNode().append($createTextNode(text(50, random))),
  );
  $getRoot()
    .clear()
    .append(...paragraphs);
});
