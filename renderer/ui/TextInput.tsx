import { useText } from '../i18n/TextProvider.tsx';
import { Field } from './Field.tsx';

type Properties = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** The longest it may be, in characters; more is shown as a problem and not saved. */
  limit: number;
  hint?: string;
  placeholder?: string;
  problem?: string | undefined;
  multiline?: boolean;
  readOnly?: boolean;
};

/** One line or several of text with a limit; what is too long stays on the screen and says by how much. */
export function TextInput({
  label,
  value,
  onChange,
  limit,
  hint,
  placeholder,
  problem,
  multiline,
  readOnly,
}: Properties) {
  const text = useText();
  const over = value.length - limit;
  const told = over > 0 ? text('tooLong', { count: over }) : problem;
  const shared = {
    value,
    placeholder,
    readOnly,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return (
    <Field label={label} hint={hint} problem={told}>
      {(ids) =>
        multiline ? <textarea {...ids} {...shared} rows={2} /> : <input type="text" {...ids} {...shared} />
      }
    </Field>
  );
}
