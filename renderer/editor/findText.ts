/** What holds a run of text: a match never goes from one into the next. */
const runs = 'li, .body > *';

/** Every place where a text stands in what an editor shows, whatever its case; in the order one reads. */
export function findText(root: HTMLElement, wanted: string): Range[] {
  const needle = fold(wanted);
  if (needle === '') return [];
  const found: Range[] = [];
  for (const nodes of textRuns(root)) {
    const text = fold(nodes.map((node) => node.data).join(''));
    for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + needle.length)) {
      found.push(rangeOf(nodes, at, at + needle.length));
    }
  }
  return found;
}

/** The texts of each run, which marks and links have cut into pieces. */
function* textRuns(root: HTMLElement): Generator<Text[]> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let run: Element | null | undefined;
  let nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const own = node.parentElement?.closest(runs);
    if (own !== run && nodes.length > 0) {
      yield nodes;
      nodes = [];
    }
    run = own;
    nodes.push(node);
  }
  if (nodes.length > 0) yield nodes;
}

function rangeOf(nodes: readonly Text[], start: number, end: number): Range {
  const range = document.createRange();
  let before = 0;
  for (const node of nodes) {
    const after = before + node.length;
    if (start >= before && start < after) range.setStart(node, start - before);
    if (end > before && end <= after) range.setEnd(node, end - before);
    before = after;
  }
  return range;
}

/** Without case, and of the same length: a place in it is a place in the text. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text;
}
