// @vitest-environment jsdom
import fc from 'fast-check';
import { REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { expect, test } from 'vitest';
import { findText } from '../../../renderer/editor/findText.ts';
import { replaceAll, replaceAt } from '../../../renderer/editor/replaceText.ts';
import {
  type Inline,
  type InlineContent,
  inlineText,
  normalizeInline,
} from '../../../shared/article/inline.ts';
import { limits } from '../../../shared/article/limits.ts';
import type { Block } from '../../../shared/blocks/block.ts';
import { fixtureId, fixtureMediaId } from '../../fixtures/everyBlock.ts';
import { blocksOf, withEditor } from './withEditor.ts';

// Few letters, so that most texts hold what is looked for, across runs and in unlike case.
const letters = fc.string({
  unit: fc.constantFrom('a', 'b', 'A', 'B', ' '),
  minLength: 1,
  maxLength: 6,
});
const run: fc.Arbitrary<Inline> = fc.record(
  {
    text: letters,
    marks: fc.subarray(['bold', 'italic', 'code'] as const, { minLength: 1 }),
    link: fc.constantFrom('https://example.com/1', 'https://example.com/2'),
  },
  { requiredKeys: ['text'] },
);
// A line break has no look of its own.
const lineBreak = fc.constant<Inline>({ text: '\n' });
const content = fc
  .array(fc.oneof({ weight: 6, arbitrary: run }, { weight: 1, arbitrary: lineBreak }), { maxLength: 8 })
  .map(normalizeInline);
const wanted = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 3 });
// All have room on a fold, however often they are put there.
const replacement = fc.constantFrom('', 'x', 'a', 'ab', 'panjang');

/** A body with text in a paragraph, a heading, points of a list and of one within, and a quote. */
function bodyOf(texts: readonly InlineContent[]): Block[] {
  const text = (index: number) => texts[index] ?? [];
  return [
    { id: fixtureId(1), type: 'paragraph', content: text(0) },
    { id: fixtureId(2), type: 'heading', level: 2, content: text(1) },
    {
      id: fixtureId(3),
      type: 'list',
      ordered: false,
      items: [
        {
          id: fixtureId(4),
          content: text(2),
          list: { ordered: true, items: [{ id: fixtureId(5), content: text(3) }] },
        },
      ],
    },
    { id: fixtureId(6), type: 'quote', content: text(4), citation: '' },
  ];
}

const five = fc.array(content, { minLength: 5, maxLength: 5 });

/** The runs with every hit replaced, letter by letter: what is replaced looks as its first letter did. */
function replacedRuns(runs: InlineContent, needle: string, by: string): InlineContent {
  const looks = runs.flatMap((one) => [...one.text].map((text) => ({ ...one, text })));
  const pattern = new RegExp(needle, 'gi');
  const hits = [...inlineText(runs).matchAll(pattern)].map(({ index }) => index).reverse();
  for (const at of hits) {
    const first = looks[at] as Inline;
    looks.splice(at, needle.length, { ...first, text: by });
  }
  return normalizeInline(looks);
}

test('all of it is replaced as in a plain text, and what is around keeps its marks, links and ids', () => {
  fc.assert(
    fc.property(five, wanted, replacement, (texts, needle, by) => {
      withEditor(bodyOf(texts), (editor) => {
        const hits = texts.flatMap((one) => [...inlineText(one).matchAll(new RegExp(needle, 'gi'))]);
        expect(replaceAll(editor, needle, by)).toBe(hits.length);
        expect(blocksOf(editor)).toEqual(bodyOf(texts.map((one) => replacedRuns(one, needle, by))));
      });
    }),
    { numRuns: 100 },
  );
});

test('one step back brings all of it back, and one step on replaces it again', () => {
  fc.assert(
    fc.property(five, wanted, replacement, (texts, needle, by) => {
      withEditor(bodyOf(texts), (editor) => {
        if (replaceAll(editor, needle, by) === 0) return;
        const after = blocksOf(editor);
        editor.dispatchCommand(UNDO_COMMAND, undefined);
        expect(blocksOf(editor)).toEqual(bodyOf(texts));
        editor.dispatchCommand(REDO_COMMAND, undefined);
        expect(blocksOf(editor)).toEqual(after);
      });
    }),
    { numRuns: 25 },
  );
});

test('one after the other they are replaced as all at once', () => {
  fc.assert(
    fc.property(five, wanted, replacement, (texts, needle, by) => {
      withEditor(bodyOf(texts), (editor, root) => {
        // From the last, so that what a replacement makes of its surroundings is not looked at again.
        for (let index = findText(root, needle).length - 1; index >= 0; index--) {
          const place = findText(root, needle)[index] as Range;
          const end = replaceAt(editor, place, needle, by);
          expect(end).toHaveProperty('collapsed', true);
        }
        expect(blocksOf(editor)).toEqual(bodyOf(texts.map((one) => replacedRuns(one, needle, by))));
      });
    }),
    { numRuns: 25 },
  );
});

test('a letter that grows in small keeps none of the others from being found', () => {
  const paragraph: Block = { id: fixtureId(1), type: 'paragraph', content: [{ text: 'İzmir, ISTANBUL' }] };
  withEditor([paragraph], (editor, root) => {
    expect(findText(root, 'istanbul').map(String)).toEqual(['ISTANBUL']);
    expect(findText(root, 'İZMIR').map(String)).toEqual(['İzmir']);
    expect(replaceAll(editor, 'istanbul', 'Ankara')).toBe(1);
  });
});

test('what goes over a line break is not found, as no line says it', () => {
  const paragraph: Block = { id: fixtureId(1), type: 'paragraph', content: [{ text: 'kapal la\nut' }] };
  withEditor([paragraph], (editor, root) => {
    expect(findText(root, 'laut')).toEqual([]);
    expect(replaceAll(editor, 'laut', 'darat')).toBe(0);
  });
});

type Shown = { caption: string; credit: string; citation: string; label: string };

const shownText = fc.string({ unit: fc.constantFrom('a', 'b', 'A', 'B', ' '), maxLength: 8 });
const shown: fc.Arbitrary<Shown> = fc.record({
  caption: shownText,
  credit: shownText,
  citation: shownText,
  label: shownText,
});

/** A text, a picture, a quote and a fold that show words, and an alternative text that is not shown. */
function illustrated(text: InlineContent, { caption, credit, citation, label }: Shown): Block[] {
  return [
    { id: fixtureId(1), type: 'paragraph', content: text },
    { id: fixtureId(2), type: 'image', mediaId: fixtureMediaId, alt: 'abab', caption, credit },
    { id: fixtureId(3), type: 'fold', label },
    { id: fixtureId(4), type: 'pullQuote', content: [{ text: 'Itu.' }], citation },
  ];
}

const replacedText = (text: string, needle: string, by: string) =>
  text.replaceAll(new RegExp(needle, 'gi'), by);

function replacedShown(words: Shown, needle: string, by: string): Shown {
  const { caption, credit, citation, label } = words;
  return {
    caption: replacedText(caption, needle, by),
    credit: replacedText(credit, needle, by),
    citation: replacedText(citation, needle, by),
    label: replacedText(label, needle, by),
  };
}

test('what is found in a caption, a credit, under a quote or on a fold is replaced with the text, all at once or one by one', () => {
  fc.assert(
    fc.property(content, shown, wanted, replacement, fc.boolean(), (text, words, needle, by, atOnce) => {
      withEditor(illustrated(text, words), (editor, root) => {
        const found = findText(root, needle).length;
        if (atOnce) expect(replaceAll(editor, needle, by)).toBe(found);
        for (let index = found - 1; index >= 0 && !atOnce; index--) {
          const place = findText(root, needle)[index] as Range;
          expect(replaceAt(editor, place, needle, by)).toHaveProperty('collapsed', true);
        }
        expect(blocksOf(editor)).toEqual(
          illustrated(replacedRuns(text, needle, by), replacedShown(words, needle, by)),
        );
      });
    }),
    { numRuns: 100 },
  );
});

test('what is replaced in words and text comes back in one step', () => {
  fc.assert(
    fc.property(content, shown, wanted, replacement, (text, words, needle, by) => {
      withEditor(illustrated(text, words), (editor, root) => {
        if (replaceAll(editor, needle, by) === 0) return;
        const after = blocksOf(editor);
        const left = findText(root, needle).length;
        editor.dispatchCommand(UNDO_COMMAND, undefined);
        expect(blocksOf(editor)).toEqual(illustrated(text, words));
        editor.dispatchCommand(REDO_COMMAND, undefined);
        expect(blocksOf(editor)).toEqual(after);
        expect(findText(root, needle)).toHaveLength(left);
      });
    }),
    { numRuns: 25 },
  );
});

test('what is replaced under a quote comes back though the text beside it was that already', () => {
  const words = { caption: '', credit: '', citation: 'A', label: '' };
  withEditor(illustrated([{ text: 'a' }], words), (editor) => {
    expect(replaceAll(editor, 'a', 'a')).toBe(2);
    expect(blocksOf(editor)).toEqual(illustrated([{ text: 'a' }], { ...words, citation: 'a' }));
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(blocksOf(editor)).toEqual(illustrated([{ text: 'a' }], words));
  });
});

test('where the replacement has no room it is not made, and not counted', () => {
  const label = `${'a'.repeat(limits.foldLabel - 3)}b b`;
  const words = { caption: 'b', credit: 'b', citation: '', label };
  withEditor(illustrated([{ text: 'b' }], words), (editor, root) => {
    expect(findText(root, 'b')).toHaveLength(5);
    expect(replaceAll(editor, 'b', 'cc')).toBe(3);
    const replaced = { caption: 'cc', credit: 'cc', citation: '', label };
    expect(blocksOf(editor)).toEqual(illustrated([{ text: 'cc' }], replaced));
    const [place] = findText(root, 'b');
    expect(replaceAt(editor, place as Range, 'b', 'cc')).toBe('noRoom');
    expect(replaceAll(editor, 'b', 'c')).toBe(2);
  });
});

test('the caption and the credit are not one text, nor a quote and who said it', () => {
  const words = { caption: 'kapal la', credit: 'ut', citation: 'kita', label: '' };
  withEditor(illustrated([], words), (editor, root) => {
    for (const needle of ['laut', 'itu.kita']) {
      expect(findText(root, needle)).toEqual([]);
      expect(replaceAll(editor, needle, 'darat')).toBe(0);
    }
  });
});
