// @vitest-environment jsdom
import fc from 'fast-check';
import {
  $createRangeSelection,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  REDO_COMMAND,
  type TextNode,
  UNDO_COMMAND,
} from 'lexical';
import { expect, test } from 'vitest';
import { setKind } from '../../../renderer/editor/blockKinds.ts';
import { trackChanges } from '../../../renderer/editor/changeTracker.ts';
import { insertBlock } from '../../../renderer/editor/insertBlock.ts';
import { $createDividerNode } from '../../../renderer/editor/nodes/divider/divider.ts';
import type { BlockId } from '../../../shared/article/ids.ts';
import type { PlacedBlock } from '../../../shared/ipc/records.ts';
import { arbitraryBlocks, withIds } from '../../fixtures/arbitraryBlocks.ts';
import { fixtureId } from '../../fixtures/everyBlock.ts';
import { placed } from '../../store/newsroom.ts';
import { blocksOf, withEditor } from './withEditor.ts';

/** What a writer may do to a body; `seed` chooses where. */
const steps: Record<string, (editor: LexicalEditor, seed: number) => void> = {
  caret: (editor, seed) => editor.update(() => $select(seed, seed)),
  words: (editor, seed) => editor.update(() => $select(seed, seed * 7)),
  letter: (editor) => editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'a'),
  paragraph: (editor) => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined),
  remove: (editor) =>
    editor.update(() => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.removeText();
    }),
  heading: (editor) => setKind(editor, 'heading3'),
  list: (editor) => setKind(editor, 'bulletedList'),
  fold: (editor) => void insertBlock(editor, 'fold'),
  divider: (editor, seed) => editor.update(() => $blockAt(seed)?.insertBefore($createDividerNode())),
  up: (editor, seed) =>
    editor.update(() => {
      const block = $blockAt(seed);
      if (block) block.getPreviousSibling()?.insertBefore(block);
    }),
  gone: (editor, seed) =>
    editor.update(() => {
      if ($getRoot().getChildrenSize() > 1) $blockAt(seed)?.remove();
    }),
  undo: (editor) => editor.dispatchCommand(UNDO_COMMAND, undefined),
  redo: (editor) => editor.dispatchCommand(REDO_COMMAND, undefined),
};

function $blockAt(seed: number): LexicalNode | undefined {
  const blocks = $getRoot().getChildren();
  return blocks[seed % blocks.length];
}

function $select(from: number, to: number): void {
  const texts = $getRoot().getAllTextNodes();
  const [first, last] = [from, to].map((seed) => texts[seed % Math.max(1, texts.length)]);
  if (!first || !last) return;
  const selection = $createRangeSelection();
  selection.anchor.set(first.getKey(), offsetIn(first, from), 'text');
  selection.focus.set(last.getKey(), offsetIn(last, to), 'text');
  $setSelection(selection);
}

/** Either end of a text: to remove less of the last one is refused by Lexical's build for development only. */
function offsetIn(text: TextNode, seed: number): number {
  return seed % 2 === 0 ? 0 : text.getTextContentSize();
}

const step = fc.record({
  name: fc.constantFrom(...Object.keys(steps)),
  seed: fc.nat(99),
  isTaken: fc.boolean(),
});

test('Whatever is done to a body, what is to be written is all that changed, in its order', () => {
  fc.assert(
    fc.property(arbitraryBlocks('any'), fc.array(step, { maxLength: 25 }), (drawn, done) => {
      const opened = placed(withIds(drawn));
      withEditor(
        opened.map(({ block }) => block),
        (editor) => {
          const disk = new Map<BlockId, PlacedBlock>();
          // As the editor shows it: of marks that exclude each other it keeps one.
          const shown = new Map(blocksOf(editor).map((block) => [block.id, block]));
          for (const { position, block } of opened) {
            disk.set(block.id, { position, block: shown.get(block.id) ?? block });
          }
          const tracker = trackChanges(editor, opened, () => undefined);
          const change = { name: 'divider', seed: 0, isTaken: true };
          for (const { name, seed, isTaken } of [change, ...done, change]) {
            steps[name]?.(editor, seed);
            const blocks = blocksOf(editor);
            if (!isTaken) continue;
            const { put, remove } = tracker.take();
            for (const id of remove) disk.delete(id);
            for (const one of put) disk.set(one.block.id, one);
            const written = [...disk.values()].sort((a, b) => (a.position < b.position ? -1 : 1));
            expect(written.map(({ block }) => block)).toEqual(blocks);
          }
          tracker.stop();
        },
      );
    }),
  );
});

test('An article without a block is not written by looking at it, and is once somebody writes', () => {
  withEditor([], (editor) => {
    const tracker = trackChanges(editor, [], () => undefined);
    expect(tracker.take()).toEqual({ put: [], remove: [] });
    editor.update(() => void $getRoot().selectStart());
    steps.letter?.(editor, 0);
    const [block] = blocksOf(editor);
    expect(tracker.take()).toEqual({ put: [{ block, position: expect.any(String) }], remove: [] });
  });
});

test('Lists that lay side by side are written as the one that they are shown as', () => {
  const list = { type: 'list', ordered: true } as const;
  const opened = placed(
    withIds(
      ['satu', 'dua'].map((text) => ({
        ...list,
        id: fixtureId(0),
        items: [{ id: fixtureId(0), content: [{ text }] }],
      })),
    ),
  );
  withEditor(
    opened.map(({ block }) => block),
    (editor) => {
      const tracker = trackChanges(editor, opened, () => undefined);
      steps.divider?.(editor, 0);
      const blocks = blocksOf(editor);
      const { put, remove } = tracker.take();
      expect(blocks.map(({ type }) => type)).toEqual(['divider', 'list']);
      expect(put.map(({ block }) => block).sort((a, b) => (a.type < b.type ? -1 : 1))).toEqual(blocks);
      expect(remove).toEqual([opened[1]?.block.id]);
    },
  );
});
