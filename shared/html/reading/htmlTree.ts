import { Parser } from 'htmlparser2';

/** An element of parsed HTML; names are lower case. */
export type HtmlElement = { name: string; attributes: Record<string, string>; children: HtmlNode[] };
export type HtmlNode = HtmlElement | string;

/** Elements that hold no words of a text: they go, with all that is in them. */
const dropped = new Set(
  'script style iframe object embed template noscript svg math head title meta link xml input select textarea button canvas audio video map area base frame frameset applet'.split(
    ' ',
  ),
);

/** Deeper than any text nests; what is deeper still is read as if it stood here. */
const deepest = 200;

/** Parses a fragment or a document. Comments, scripts, styles and embedded things are gone. */
export function parseHtml(html: string): HtmlElement {
  const root: HtmlElement = { name: '', attributes: {}, children: [] };
  const open: HtmlElement[] = [root];
  let depth = 0;
  let droppedDepth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth++;
        if (droppedDepth > 0 || dropped.has(name)) {
          droppedDepth ||= depth;
          return;
        }
        if (open.length > deepest) return;
        const element = { name, attributes, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(text) {
        if (droppedDepth === 0) addText(open.at(-1) ?? root, text);
      },
      onclosetag() {
        if (droppedDepth === 0 && depth < open.length) open.pop();
        if (depth === droppedDepth) droppedDepth = 0;
        depth--;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return root;
}

/** The words in an element, as they stand there. */
export function textOf(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.children.map(textOf).join('');
}

/** The elements directly in this one. */
export function childElements(element: HtmlElement): HtmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** The first element below this one, in document order, that fits. */
export function findElement(
  element: HtmlElement,
  fits: (candidate: HtmlElement) => boolean,
): HtmlElement | undefined {
  for (const child of childElements(element)) {
    const found = fits(child) ? child : findElement(child, fits);
    if (found) return found;
  }
  return undefined;
}

/** True when the element's class list has this class. */
export function hasClass(element: HtmlElement, name: string): boolean {
  return (element.attributes.class ?? '').split(/\s+/).includes(name);
}

/** The value of one property of a style attribute, in lower case. */
export function styleOf(element: HtmlElement, property: string): string | undefined {
  const style = element.attributes.style?.toLowerCase();
  if (style === undefined) return undefined;
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (declaration.slice(0, colon).trim() === property) return declaration.slice(colon + 1).trim();
  }
  return undefined;
}

function addText(element: HtmlElement, text: string): void {
  const last = element.children.at(-1);
  if (typeof last === 'string') element.children[element.children.length - 1] = last + text;
  else element.children.push(text);
}
