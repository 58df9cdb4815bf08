import { type ReactNode, useCallback, useMemo } from 'react';
import { createIntl, createIntlCache, type IntlShape, RawIntlProvider, useIntl } from 'react-intl';
import type { Language } from '../../shared/article/fields.ts';
import { en } from './en.ts';
import { id } from './id.ts';

export type TextKey = keyof typeof id;
export type TextValues = Record<string, string | number>;

const cache = createIntlCache();
const catalogues: Record<Language, Record<TextKey, string>> = { id, en };

type Properties = { language: Language; timeZone: string; children: ReactNode };

/** Gives what it holds the program's language and the newsroom's time zone; switching it changes every word at once. */
export function TextProvider({ language, timeZone, children }: Properties) {
  const intl = useMemo(
    () =>
      createIntl({ locale: language, timeZone, messages: catalogues[language], onError: throwError }, cache),
    [language, timeZone],
  );
  return <RawIntlProvider value={intl}>{children}</RawIntlProvider>;
}

/** The words of the program: `text('words', { count: 3 })`. */
export function useText(): (key: TextKey, values?: TextValues) => string {
  const intl = useIntl();
  return useCallback(
    (key, values) => {
      const message = catalogues[intl.locale as Language][key];
      return isPlain(message) ? message : intl.formatMessage({ id: key }, values);
    },
    [intl],
  );
}

/** The program's language and its way of writing dates. */
export function useLanguage(): { language: Language; intl: IntlShape } {
  const intl = useIntl();
  return { language: intl.locale as Language, intl };
}

/** Most messages are only words: ICU's syntax need not be read in them, which adds up in a window full of them. */
function isPlain(message: string): boolean {
  return !/['#<>{}]/.test(message);
}

/** A message that does not parse is a bug. */
function throwError(error: Error): void {
  throw error;
}
