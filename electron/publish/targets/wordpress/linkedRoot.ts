import { Parser } from 'htmlparser2';

const relation = 'https://api.w.org/';

/** Where a page says that the REST API of its site is: in its `Link` header, or in an element where something took that out. */
export function linkedRoot(page: { link: string; text: string; url: string }): URL | undefined {
  const found = fromHeader(page.link) ?? fromElement(page.text);
  return found !== undefined && URL.canParse(found, page.url) ? new URL(found, page.url) : undefined;
}

function fromHeader(header: string): string | undefined {
  for (const [, address, parameters = ''] of header.matchAll(/<([^>]*)>([^<]*)/g)) {
    const [, quoted, bare] = /;\s*rel\s*=\s*(?:"([^"]*)"|([^\s",;]+))/i.exec(parameters) ?? [];
    if (isRelation(quoted ?? bare)) return address;
  }
  return undefined;
}

function fromElement(html: string): string | undefined {
  let found: string | undefined;
  const parser = new Parser({
    onopentag(name, { rel, href }) {
      if (name === 'link' && isRelation(rel)) found ??= href;
    },
  });
  parser.end(html);
  return found;
}

function isRelation(rel = ''): boolean {
  return rel.split(/\s+/).includes(relation);
}
