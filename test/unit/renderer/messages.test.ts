import { createIntl } from '@formatjs/intl';
import { describe, expect, test } from 'vitest';
import { en } from '../../../renderer/i18n/en.ts';
import { failureSentence } from '../../../renderer/i18n/failures.ts';
import { id } from '../../../renderer/i18n/id.ts';
import { type Language, languages } from '../../../shared/article/fields.ts';
import { commands } from '../../../shared/commands/command.ts';
import { commandLabels } from '../../../shared/commands/labels.ts';
import { calls } from '../../../shared/ipc/contract.ts';

const catalogues: Record<Language, Record<string, string>> = { id, en };
const keys = Object.keys(id) as (keyof typeof id)[];

type Part = { type: number; value?: string; options?: Record<string, { value: Part[] }>; children?: Part[] };

/** The names of what is filled in, and of what is chosen by. Throws when the message does not parse. */
function placeholders(message: string, language: Language): string[] {
  const intl = createIntl({ locale: language, onError: (error) => expect.fail(String(error)) });
  const parts = intl.formatters.getMessageFormat(message, language).getAst() as Part[];
  return [...new Set(names(parts))].sort();
}

function names(parts: readonly Part[]): string[] {
  const literal = 0;
  const pound = 7;
  return parts.flatMap((part) => [
    ...(part.type !== literal && part.type !== pound && part.value ? [part.value] : []),
    ...Object.values(part.options ?? {}).flatMap((option) => names(option.value)),
    ...names(part.children ?? []),
  ]);
}

test('both languages have the same messages', () => {
  expect(Object.keys(en).sort()).toEqual([...keys].sort());
});

test.each(keys)('%s parses in both languages and fills in the same', (key) => {
  expect(placeholders(en[key], 'en')).toEqual(placeholders(id[key], 'id'));
  for (const language of languages) expect(catalogues[language][key]?.trim()).not.toBe('');
});

describe('words as a newsroom writes them', () => {
  test.each(keys)('%s has no exclamation mark', (key) => {
    expect(en[key] + id[key]).not.toContain('!');
  });

  test.each([
    ['words', { count: 1 }, '1 word', '1 kata'],
    ['words', { count: 1234 }, '1,234 words', '1.234 kata'],
    ['searchResults', { count: 0 }, 'Nothing found', 'Tidak ada'],
  ] as const)('%s with %j', (key, values, english, indonesian) => {
    const say = (language: Language) =>
      createIntl({ locale: language, messages: catalogues[language] }).formatMessage({ id: key }, values);
    expect(say('en')).toBe(english);
    expect(say('id')).toContain(indonesian);
  });
});

test.each(commands)('%s has a name in both languages', (command) => {
  for (const language of languages) expect(commandLabels[command][language].trim()).not.toBe('');
});

const codes = new Set<string>(Object.values(calls).flatMap(({ errors }) => errors));

test.each([
  ...codes,
  'invalid-input',
  'damaged',
  'locked',
  'site-disk-full',
  'site-read-only',
  'term-too-long',
  'taken-back',
])('the failure %s has a sentence of its own', (code) => {
  for (const language of languages) {
    const sentence = failureSentence(code, language);
    expect(sentence).not.toBe(failureSentence('internal', language));
    expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
  }
});
