// @vitest-environment jsdom
import fc from 'fast-check';
import {
  $getRoot,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  type LexicalEditor,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { expect, test } from 'vitest';
import { $moveWholeBlocks } from '../../../renderer/editor/moveBlocks.ts';
import { inlineText } from '../../../shared/article/inline.ts';
import type { Block } from '../../../shared/blocks/block.ts';
import type { ListItem } from '../../../shared/blocks/list/schema.ts';
import { fixtureId } from '../../fixtures/everyBlock.ts';
import { blocksOf, withEditor } from './withEditor.ts';

/** A paragraph or a point of a list: its id and its words. */
type Unit = [id: string, words: string];

/** Bodies of paragraphs and lists: how many points each has, and none for a paragraph. No two lists are alike beside each other. */
const bodies = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 5 }).map((counts) => {
  let last = 0;
  const said = () => ({ id: fixtureId(++last), content: [{ text: `kata ${last}` }] });
  return counts.map((count, index): Block => {
    if (count === 0) return { type: 'paragraph', ...said() };
    const ordered = index % 2 === 0;
    return { id: fixtureId(100 + index), type: 'list', ordered, items: Array.from({ length: count }, said) };
  });
});
const place = fc.nat({ max: 30 });
const deletions = fc.constantFrom(DELETE_CHARACTER_COMMAND, DELETE_WORD_COMMAND, DELETE_LINE_COMMAND);

const unitsIn = (block: Block): Unit[] => {
  const all = block.type === 'list' ? block.items : block.type === 'paragraph' ? [block] : [];
  return all.map(({ id, content }) => [id, inlineText(content)]);
};
const unitsOf = (blocks: readonly Block[]): Unit[] => blocks.flatMap(unitsIn);

function idsOf(blocks: readonly Block[]): string[] {
  const points = blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
  return [...blocks, ...points].map(({ id }) => id);
}

/** Selects from the start of one paragraph or point up to the start of another. */
function select(editor: LexicalEditor, from: number, to: number): void {
  editor.update(
    () => {
      const texts = $getRoot().getAllTextNodes();
      const end = texts[to]?.getKey() ?? '';
      texts[from]?.select(0, 0).focus.set(end, 0, 'text');
    },
    { discrete: true },
  );
}

/** Selects from the start of one paragraph or point to the end of another, as a triple click does. */
function selectToEnd(editor: LexicalEditor, from: number, last: number): void {
  editor.update(
    () => {
      const texts = $getRoot().getAllTextNodes();
      const end = texts[last];
      if (end) texts[from]?.select(0, 0).focus.set(end.getKey(), end.getTextContentSize(), 'text');
    },
    { discrete: true },
  );
}

/** Two different places in a body, the first one first. */
function pair(one: number, other: number, length: number): [number, number] | undefined {
  const [from = 0, to = 0] = [one % length, other % length].sort((a, b) => a - b);
  return from === to ? undefined : [from, to];
}

test('what is deleted whole leaves all others the blocks and points they are, and one step back brings it back', () => {
  fc.assert(
    fc.property(bodies, place, place, fc.boolean(), deletions, (blocks, one, other, isBackward, deletion) => {
      const units = unitsOf(blocks);
      const range = pair(one, other, units.length);
      if (!range) return;
      withEditor(blocks, (editor) => {
        if (isBackward) select(editor, range[1], range[0]);
        else select(editor, ...range);
        editor.dispatchCommand(deletion, true);
        const left = blocksOf(editor);
        expect(unitsOf(left)).toEqual(units.toSpliced(range[0], range[1] - range[0]));
        expect(new Set(idsOf(left)).size).toBe(idsOf(left).length);
        expect(idsOf(blocks)).toEqual(expect.arrayContaining(idsOf(left)));
        editor.dispatchCommand(UNDO_COMMAND, undefined);
        expect(blocksOf(editor)).toEqual(blocks);
        editor.dispatchCommand(REDO_COMMAND, undefined);
        expect(blocksOf(editor)).toEqual(left);
      });
    }),
  );
});

test('what is moved whole is what it was, at another place, and so is everything else', () => {
  fc.assert(
    fc.property(
      bodies,
      place,
      place,
      place,
      fc.boolean(),
      fc.boolean(),
      (blocks, one, other, at, isBefore, toEnd) => {
        const units = unitsOf(blocks);
        const range = pair(one, other, units.length);
        const target = blocks[at % blocks.length] as Block;
        if (!range) return;
        withEditor(blocks, (editor, root) => {
          if (toEnd) selectToEnd(editor, range[0], range[1] - 1);
          else select(editor, ...range);
          const element = root.children[at % blocks.length] as Element;
          let isMoved = false;
          editor.update(
            () => {
              isMoved = $moveWholeBlocks({ element, side: isBefore ? 'before' : 'after' });
            },
            { discrete: true },
          );
          const after = blocksOf(editor);
          const [first] = unitsIn(target)[0] ?? [];
          const start = units.findIndex(([id]) => id === first);
          const goal = isBefore ? start : start + unitsIn(target).length;
          const stays = !isMoved || (goal >= range[0] && goal <= range[1]);
          const rest = units.toSpliced(range[0], range[1] - range[0]);
          const index = goal > range[0] ? goal - (range[1] - range[0]) : goal;
          expect(unitsOf(after)).toEqual(stays ? units : rest.toSpliced(index, 0, ...units.slice(...range)));
          expect(new Set(idsOf(after)).size).toBe(idsOf(after).length);
          if (range[1] - range[0] === 1 && units.length > 2) expect(isMoved).toBe(true);
        });
      },
    ),
  );
});

/** A list of points that lie deeper or less deep than the one before, each by its depth; a list begins at its top. */
const depths = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 9 }).map((wanted) => {
  let last = -1;
  return wanted.map((depth) => {
    last = Math.min(depth, last + 1);
    return last;
  });
});

function listOf(points: readonly number[], from = 0, depth = 0): ListItem[] {
  const items: ListItem[] = [];
  for (let index = from; index < points.length && (points[index] as number) >= depth; index++) {
    if (points[index] === depth) {
      items.push({ id: fixtureId(index + 1), content: [{ text: `kata ${index + 1}` }] });
    } else if (points[index - 1] === depth) {
      const last = items.at(-1) as ListItem;
      last.list = { ordered: false, items: listOf(points, index, depth + 1) };
    }
  }
  return items;
}

const allUnits = (items: readonly ListItem[]): Unit[] =>
  items.flatMap(({ id, content, list }) => [
    [id, inlineText(content)] as Unit,
    ...allUnits(list?.items ?? []),
  ]);

test('points that are deleted up to one that lies no deeper leave all others the points they are', () => {
  fc.assert(
    fc.property(depths, place, place, fc.boolean(), (points, one, other, toParagraph) => {
      const list: Block = { id: fixtureId(100), type: 'list', ordered: false, items: listOf(points) };
      const end: Block = { id: fixtureId(101), type: 'paragraph', content: [{ text: 'akhir' }] };
      const range = toParagraph
        ? ([one % points.length, points.length] as const)
        : pair(one, other, points.length);
      if (!range) return;
      const between = points.slice(range[0], range[1]);
      if (!toParagraph && Math.min(...between) < (points[range[1]] as number)) return;
      withEditor([list, end], (editor) => {
        const units = allUnits(list.items);
        select(editor, range[0], range[1]);
        editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true);
        const left = blocksOf(editor);
        const now = left.flatMap((block) => (block.type === 'list' ? allUnits(block.items) : []));
        expect(now).toEqual(units.toSpliced(range[0], range[1] - range[0]));
        expect(left.at(-1)).toEqual(end);
        editor.dispatchCommand(UNDO_COMMAND, undefined);
        expect(blocksOf(editor)).toEqual([list, end]);
      });
    }),
    { numRuns: 300 },
  );
});
