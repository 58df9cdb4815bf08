const special = /[&<>"\r]/;
const allSpecial = /[&<>"\r]/g;
const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

/** Text made safe to stand between tags or inside a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return special.test(text) ? text.replace(allSpecial, (character) => entities[character] ?? '') : text;
}

/** One attribute with a leading space, or nothing when there is no value. */
export function attribute(name: string, value: string | number | undefined): string {
  return value === undefined ? '' : ` ${name}="${escapeHtml(String(value))}"`;
}

/** JSON that can stand inside a script element: it can neither close it nor open a comment. */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e');
}
