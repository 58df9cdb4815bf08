import { type HtmlElement, styleOf } from './htmlTree.ts';

const blocks = new Set(
  'address article aside body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul blockquote caption'.split(
    ' ',
  ),
);

/** True for elements that begin a new line. */
export function isBlockElement({ name }: HtmlElement): boolean {
  return blocks.has(name);
}

/** True for what its page does not show either. */
export function isHidden(element: HtmlElement): boolean {
  return styleOf(element, 'display') === 'none' || styleOf(element, 'mso-hide') === 'all';
}

/** True for the bullet or number that Word writes as text into its fake lists. */
export function isWordMarker(element: HtmlElement): boolean {
  return styleOf(element, 'mso-list') === 'ignore';
}

/** True for the dateline that rendering puts before the lead: it belongs to the fields. */
export function isDateline({ name, attributes }: HtmlElement): boolean {
  return name === 'strong' && attributes.class === 'dateline';
}
