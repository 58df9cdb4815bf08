import { useState } from 'react';
import { cutTo, fits, tidyLine, tidyText } from '../../shared/article/text.ts';
import { useText } from '../i18n/TextProvider.tsx';
import { Field } from './Field.tsx';

type Properties = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onLeave?: () => void;
  /** The longest it may be, in characters; what is typed or pasted beyond it is left out, and that is said. */
  limit: number;
  hint?: string | undefined;
  placeholder?: string;
  problem?: string | undefined;
  multiline?: boolean;
  readOnly?: boolean;
};

/** One line or several of text with a limit. */
export function TextInput({
  label,
  value,
  onChange,
  onLeave,
  limit,
  hint,
  placeholder,
  problem,
  multiline,
  readOnly,
}: Properties) {
  const text = useText();
  const [cut, take] = useLimit(limit, onChange, multiline ? tidyText : tidyLine);
  const shared = {
    value,
    // Where nothing can be typed there is nothing to hint at.
    placeholder: readOnly ? undefined : placeholder,
    readOnly,
    onBlur: onLeave,
    onChange: (event: { target: { value: string } }) => take(event.target.value),
  };
  return (
    <Field label={label} hint={hint} problem={cut ? text('limitReached', { count: limit }) : problem}>
      {(ids) =>
        multiline ? <textarea {...ids} {...shared} rows={2} /> : <input type="text" {...ids} {...shared} />
      }
    </Field>
  );
}

/** Passes a text on as it is kept, up to a limit; the first value tells whether something was left out the last time. */
export function useLimit(
  limit: number,
  onChange: (value: string) => void,
  tidy: (typed: string) => string = tidyLine,
): [boolean, (value: string) => void] {
  const [cut, setCut] = useState(false);
  return [
    cut,
    (typed) => {
      const value = tidy(typed);
      setCut(!fits(value, limit));
      onChange(cutTo(value, limit));
    },
  ];
}
