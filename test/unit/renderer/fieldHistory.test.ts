import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type FieldHistory,
  type FieldText,
  goBack,
  goForward,
  noteChange,
} from '../../../renderer/app/fieldHistory.ts';

const at = (value: string, place = value.length): FieldText => ({ value, start: place, end: place });

/** A history of what a field said after each change, each begun where the last one ended. */
function written(texts: FieldText[], kind: string): FieldHistory | undefined {
  return texts
    .slice(1)
    .reduce<FieldHistory | undefined>(
      (history, now, index) => noteChange(history, texts[index] as FieldText, now, kind),
      undefined,
    );
}

test('letters typed one after the other are one step', () => {
  const history = written([at(''), at('a'), at('ab'), at('abc')], 'insertText') as FieldHistory;
  expect(goBack(history)?.now).toEqual(at(''));
});

test('letters typed at another place are a step of their own', () => {
  const first = written([at('x'), at('xa')], 'insertText');
  const history = noteChange(first, at('xa', 0), at('bxa', 1), 'insertText');
  expect(goBack(history)?.now).toEqual(at('xa', 0));
});

test('a text that was changed from elsewhere is where the history begins', () => {
  const first = written([at(''), at('a')], 'insertText');
  const history = noteChange(first, at('other'), at('others'), 'insertText');
  expect(goBack(history)?.now).toEqual(at('other'));
  expect(goBack(goBack(history) as FieldHistory)).toBeUndefined();
});

test('every step leads back to what was there, and forward again', () => {
  const texts = fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 50 });
  fc.assert(
    fc.property(texts, (values) => {
      const all = values.map((value) => at(value));
      let history = written(all, 'insertFromPaste') as FieldHistory;
      for (const text of all.slice(0, -1).reverse()) {
        history = goBack(history) as FieldHistory;
        expect(history.now).toEqual(text);
      }
      expect(goBack(history)).toBeUndefined();
      for (const text of all.slice(1)) {
        history = goForward(history) as FieldHistory;
        expect(history.now).toEqual(text);
      }
      expect(goForward(history)).toBeUndefined();
    }),
  );
});
