import type { InlineContent } from '../../article/inline.ts';
import { attribute, escapeHtml } from '../escape.ts';
import { renderDateline } from '../renderDateline.ts';
import { renderInline } from '../renderInline.ts';

/** Attributes of a block; `undefined` ones are left out. Values must not hold `--`, which would end the comment. */
export type BlockAttributes = Record<string, string | number | boolean | undefined>;

/** A block as WordPress's editor writes it: its HTML between two comments. */
export function blockMarkup(name: string, html: string, attributes: BlockAttributes = {}): string {
  const json = JSON.stringify(attributes);
  return `<!-- wp:${name} ${json === '{}' ? '' : `${json} `}-->\n${html}\n<!-- /wp:${name} -->`;
}

/** A paragraph block of plain text with a class by which it is known again. */
export function classedParagraph(className: string, text: string): string {
  return blockMarkup('paragraph', `<p class="${className}">${plainMarkup(text)}</p>`, { className });
}

/** Runs as WordPress stores them: a bracket in a text is no shortcode. */
export function inlineMarkup(content: InlineContent): string {
  return withoutShortcodes(renderInline(content));
}

/** Plain text as WordPress stores it. */
export function plainMarkup(text: string): string {
  return withoutShortcodes(escapeHtml(text));
}

/** The dateline as WordPress stores it. */
export function datelineMarkup(dateline: string): string {
  return withoutShortcodes(renderDateline(dateline));
}

/** An attribute of an element; WordPress looks for shortcodes in these too. */
export function attributeMarkup(name: string, value: string): string {
  return withoutShortcodes(attribute(name, value));
}

function withoutShortcodes(html: string): string {
  return html.replaceAll('[', '&#91;');
}
