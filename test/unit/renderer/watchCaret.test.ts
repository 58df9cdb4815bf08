// @vitest-environment jsdom
import fc from 'fast-check';
import {
  $createRangeSelection,
  $getRoot,
  $setSelection,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  UNDO_COMMAND,
} from 'lexical';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setKind } from '../../../renderer/editor/blockKinds.ts';
import { $readCaret, type CaretSummary } from '../../../renderer/editor/caretSummary.ts';
import { toggleMark } from '../../../renderer/editor/formatting.ts';
import { $isQuoteNode } from '../../../renderer/editor/nodes/quote/quote.ts';
import { watchCaret } from '../../../renderer/editor/watchCaret.ts';
import { withIds } from '../../fixtures/arbitraryBlocks.ts';
import { fixtureId } from '../../fixtures/everyBlock.ts';
import { withEditor } from './withEditor.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

const id = fixtureId(0);
const blocks = withIds([
  {
    id,
    type: 'paragraph',
    content: [{ text: 'satu ' }, { text: 'dua', marks: ['bold'] }, { text: ' tiga' }],
  },
  { id, type: 'quote', content: [{ text: 'empat' }], citation: 'Ibu' },
  { id, type: 'heading', level: 2, content: [{ text: 'lima' }] },
]);

const steps: Record<string, (editor: LexicalEditor, seed: number) => void> = {
  letter: (editor) => editor.dispatchCommand(CONTROLLED_TEXT_INSERTION_COMMAND, 'a'),
  paragraph: (editor) => editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined),
  bold: (editor) => toggleMark(editor, 'bold'),
  heading: (editor) => setKind(editor, 'heading3'),
  quote: (editor) => setKind(editor, 'quote'),
  list: (editor) => setKind(editor, 'bulletedList'),
  undo: (editor) => editor.dispatchCommand(UNDO_COMMAND, undefined),
  caret: (editor, seed) => select(editor, seed, false),
  words: (editor, seed) => select(editor, seed, true),
  source: (editor, seed) =>
    editor.update(() => {
      for (const block of $getRoot().getChildren())
        if ($isQuoteNode(block)) block.setCitation(`Bapak ${seed}`);
    }),
};

/** Puts the caret into one of the texts, or selects from there to the end of it. */
function select(editor: LexicalEditor, seed: number, asRange: boolean): void {
  editor.update(() => {
    const texts = $getRoot().getAllTextNodes();
    const text = texts[seed % Math.max(1, texts.length)];
    if (!text) return;
    const size = text.getTextContentSize();
    const selection = $createRangeSelection();
    selection.anchor.set(text.getKey(), seed % (size + 1), 'text');
    selection.focus.set(text.getKey(), asRange ? size : seed % (size + 1), 'text');
    selection.format = text.getFormat();
    $setSelection(selection);
  });
}

/** Waits until nothing is to come any more: the browser tells of a selection later, which the editor takes over later. */
function settle(editor: LexicalEditor): void {
  for (let turn = 0; turn < 3; turn++) {
    vi.advanceTimersByTime(1_000);
    editor.read(() => undefined);
  }
  vi.advanceTimersByTime(1_000);
}

test('Whatever is done, the tools show what the caret is in', () => {
  const step = fc.record({
    name: fc.constantFrom(...Object.keys(steps)),
    seed: fc.nat(60),
    pause: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (done) => {
      withEditor(blocks, (editor) => {
        let shown: CaretSummary | undefined;
        const stop = watchCaret(editor, (caret) => {
          shown = caret;
        });
        for (const { name, seed, pause } of [{ name: 'caret', seed: 1, pause: false }, ...done]) {
          steps[name]?.(editor, seed);
          editor.read(() => undefined);
          if (pause) settle(editor);
        }
        settle(editor);
        expect(shown).toEqual(editor.read($readCaret));
        stop();
      });
    }),
  );
});

test('Letters that only make a text longer are not looked into', () => {
  withEditor(blocks, (editor) => {
    select(editor, 0, false);
    editor.read(() => undefined);
    const stop = watchCaret(editor, () => undefined);
    const type = () => {
      steps.letter?.(editor, 0);
      editor.read(() => undefined);
    };
    const looked = vi.spyOn(globalThis, 'setTimeout');
    type();
    expect(looked).toHaveBeenCalledWith(expect.any(Function), 50);
    settle(editor);
    looked.mockClear();
    type();
    expect(looked).not.toHaveBeenCalledWith(expect.any(Function), 50);
    stop();
  });
});
