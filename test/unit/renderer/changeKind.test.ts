// @vitest-environment jsdom
import fc from 'fast-check';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalEditor,
  UNDO_COMMAND,
} from 'lexical';
import { expect, test } from 'vitest';
import { setKind } from '../../../renderer/editor/blockKinds.ts';
import { $readCaret, type TextBlockKind } from '../../../renderer/editor/caretSummary.ts';
import { inlineText } from '../../../shared/article/inline.ts';
import { type Block, blockText } from '../../../shared/blocks/block.ts';
import type { ListItem } from '../../../shared/blocks/list/schema.ts';
import { arbitraryBlocks, withIds } from '../../fixtures/arbitraryBlocks.ts';
import { fixtureId } from '../../fixtures/everyBlock.ts';
import { blocksOf, withEditor } from './withEditor.ts';

/** A block: its id, or `new`; its kind; and its words. */
type Unit = [id: string, kind: string, words: string];

const id = fixtureId(0);
const content = (text: string) => [{ text }];
const mixed = withIds([
  { id, type: 'paragraph', content: content('satu') },
  { id, type: 'fold', label: '' },
  { id, type: 'paragraph', content: content('dua') },
  { id, type: 'divider' },
  { id, type: 'quote', content: content('tiga'), citation: 'Ibu' },
  { id, type: 'pullQuote', content: content('empat'), citation: 'Bapak' },
  { id, type: 'heading', level: 2, content: content('lima') },
  {
    id,
    type: 'list',
    ordered: false,
    items: ['enam', 'tujuh'].map((one) => ({ id, content: content(one) })),
  },
  { id, type: 'paragraph', content: content('akhir') },
]);

function kindOf(block: Block): string {
  if (block.type === 'heading') return `heading${block.level}`;
  if (block.type === 'list') return block.ordered ? 'numberedList' : 'bulletedList';
  return block.type;
}

const wordsOf = (block: Block): string =>
  block.type === 'quote' || block.type === 'pullQuote' ? inlineText(block.content) : blockText(block);
const isList = (kind: string): boolean => kind.endsWith('List');
const isText = (block: Block): boolean => !['image', 'divider', 'fold'].includes(block.type);
const unitOf = (block: Block): Unit => [block.id, kindOf(block), wordsOf(block)];

const pointsOf = (items: readonly ListItem[]): string[] =>
  items.flatMap((item) => [inlineText(item.content), ...pointsOf(item.list?.items ?? [])]);

/** The blocks when the ones from one place to another become a kind: each is what it was, and lists that meet are the first. */
function changed(blocks: readonly Block[], first: number, last: number, kind: TextBlockKind): Unit[] {
  const units = blocks.flatMap((block, index): Unit[] => {
    if (index < first || index > last || !isText(block)) return [unitOf(block)];
    if (block.type !== 'list' || isList(kind)) return [[block.id, kind, wordsOf(block)]];
    return pointsOf(block.items).map((words, at) => [at === 0 ? block.id : 'new', kind, words]);
  });
  const joined: Unit[] = [];
  for (const unit of units) {
    const before = joined.at(-1);
    if (before && isList(unit[1]) && before[1] === unit[1]) before[2] += `\n${unit[2]}`;
    else joined.push(unit);
  }
  return joined;
}

/** The ids that no block had before are `new`. */
function unitsOf(after: readonly Block[], before: readonly Block[]): Unit[] {
  const known = new Set(before.map((block) => block.id));
  return after.map((block) => {
    const [blockId, ...rest] = unitOf(block);
    return [known.has(block.id) ? blockId : 'new', ...rest];
  });
}

/** Selects from the start of one block to the end of another. */
function select(editor: LexicalEditor, from: number, to: number): void {
  editor.update(
    () => {
      const [first, last] = [$getRoot().getChildAtIndex(from), $getRoot().getChildAtIndex(to)];
      if (!$isElementNode(first) || !$isElementNode(last)) return;
      const { key, offset, type } = last.selectEnd().focus;
      first.selectStart().focus.set(key, offset, type);
    },
    { discrete: true },
  );
}

function set(editor: LexicalEditor, kind: TextBlockKind): Block[] {
  setKind(editor, kind);
  return blocksOf(editor);
}

test.each<TextBlockKind>(['bulletedList', 'numberedList', 'heading3', 'quote', 'pullQuote'])(
  'every block that becomes a %s with others keeps its id, not the first alone',
  (kind) => {
    withEditor(mixed, (editor) => {
      select(editor, 0, mixed.length - 1);
      const after = set(editor, kind);
      expect(unitsOf(after, mixed)).toEqual(changed(mixed, 0, mixed.length - 1, kind));
      editor.dispatchCommand(UNDO_COMMAND, undefined);
      expect(blocksOf(editor)).toEqual(mixed);
    });
  },
);

test('a list of several blocks is the first of them, also where it was a list before', () => {
  withEditor(mixed, (editor) => {
    select(editor, 4, 7);
    const ids = set(editor, 'numberedList').map((block) => block.id);
    expect(ids).toEqual([0, 1, 2, 3, 4, 8].map((index) => mixed[index]?.id));
  });
});

test('a list that becomes like the one above it is one with it', () => {
  const point = { id, content: content('satu') };
  const blocks = withIds([
    { id, type: 'list', ordered: true, items: [{ ...point, list: { ordered: false, items: [point] } }] },
    { id, type: 'list', ordered: false, items: [point] },
  ]);
  withEditor(blocks, (editor) => {
    select(editor, 1, 1);
    expect(set(editor, 'numberedList').map((block) => block.id)).toEqual([blocks[0]?.id]);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(blocksOf(editor)).toEqual(blocks);
  });
});

test('the caret stays in an empty block that becomes a point of a list', () => {
  const blocks = withIds([
    { id, type: 'paragraph', content: [] },
    { id, type: 'paragraph', content: content('akhir') },
  ]);
  withEditor(blocks, (editor) => {
    select(editor, 0, 0);
    expect(set(editor, 'bulletedList').map((block) => block.id)).toEqual(blocks.map((block) => block.id));
    editor.update(
      () => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.insertText('awal');
      },
      { discrete: true },
    );
    expect(blocksOf(editor).map(blockText)).toEqual(['awal', 'akhir']);
  });
});

const kinds = fc.constantFrom<TextBlockKind>(
  'paragraph',
  'heading2',
  'heading3',
  'heading4',
  'bulletedList',
  'numberedList',
  'quote',
  'pullQuote',
);
const place = fc.nat({ max: 30 });

test('whatever is selected, the blocks that change their kind are the blocks they were, and so are the others', () => {
  fc.assert(
    fc.property(
      arbitraryBlocks('tidy'),
      place,
      place,
      fc.boolean(),
      kinds,
      (blocks, one, other, back, kind) => {
        withEditor(blocks, (editor) => {
          // As the editor holds them: lists beside each other that are alike are one.
          const before = blocksOf(editor);
          const places = before.flatMap((block, index) => (isText(block) ? index : []));
          const [first = -1, last = -1] = [one, other]
            .map((at) => places[at % places.length] ?? -1)
            .sort((a, b) => a - b);
          if (first < 0) return;
          select(editor, first, last);
          if (back) turnBack(editor);
          const next = editor.read($readCaret).kind === kind ? 'paragraph' : kind;
          const after = set(editor, kind);
          expect(unitsOf(after, before)).toEqual(changed(before, first, last, next));
          expect(new Set(after.map((block) => block.id)).size).toBe(after.length);
          if (JSON.stringify(after) === JSON.stringify(before)) return;
          editor.dispatchCommand(UNDO_COMMAND, undefined);
          expect(blocksOf(editor)).toEqual(before);
        });
      },
    ),
    { numRuns: 200 },
  );
});

/** Selects the same from its end to its start. */
function turnBack(editor: LexicalEditor): void {
  editor.update(
    () => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return;
      const { anchor, focus } = selection;
      const start = { key: anchor.key, offset: anchor.offset, type: anchor.type };
      anchor.set(focus.key, focus.offset, focus.type);
      focus.set(start.key, start.offset, start.type);
    },
    { discrete: true },
  );
}
