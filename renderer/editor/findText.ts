/** What holds a run of text: a match never goes from one into the next. */
const runs = 'li, [data-words], .body > *';

/** Every place where a text stands in what an editor shows, whatever its case; in the order one reads. */
export function findText(root: HTMLElement, wanted: string): Range[] {
  if (wanted === '') return [];
  const found: Range[] = [];
  for (const nodes of textRuns(root)) {
    const text = nodes.map((node) => node.data).join('');
    for (const { start, end } of placesOf(wanted, text)) found.push(rangeOf(nodes, start, end));
  }
  return found;
}

/** Where a text stands in another, whatever its case; one place never overlaps the next. */
export function placesOf(wanted: string, text: string): { start: number; end: number }[] {
  const needle = fold(wanted);
  if (needle === '') return [];
  const folded = fold(text);
  const places: { start: number; end: number }[] = [];
  for (let start = folded.indexOf(needle); start >= 0; ) {
    const end = start + needle.length;
    places.push({ start, end });
    start = folded.indexOf(needle, end);
  }
  return places;
}

/** The texts of each run, which marks and links have cut into pieces; a line break ends one as a block does. */
function* textRuns(root: HTMLElement): Generator<Text[]> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let run: Element | null | undefined;
  let nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const own = node.parentElement?.closest(runs);
    if ((own !== run || node.nodeName === 'BR') && nodes.length > 0) {
      yield nodes;
      nodes = [];
    }
    run = own;
    if (node instanceof Text) nodes.push(node);
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

/** Without case, and of the same length: a place in it is a place in the text. A few letters would grow, as İ does. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : [...text].map(foldLetter).join('');
}

function foldLetter(letter: string): string {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
}
