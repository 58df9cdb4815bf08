import { useLanguage, useText } from '../i18n/TextProvider.tsx';
import { Field } from './Field.tsx';
import { instantFromLocal } from './localTime.ts';

type Properties = {
  label: string;
  /** As a `datetime-local` input has it; not a whole time while it is being typed. */
  local: string;
  timeZone: string;
  readOnly?: boolean;
  onChange: (local: string) => void;
  onBlur?: () => void;
};

/**
 * A date and a time in a time zone. The input itself is written as the system writes dates, whatever the program's
 * language is, so what was chosen is spelled out below it.
 */
export function MomentField({ label, local, timeZone, readOnly, onChange, onBlur }: Properties) {
  const text = useText();
  const { intl } = useLanguage();
  const instant = instantFromLocal(local, timeZone);
  const spelledOut = instant && intl.formatDate(instant, { ...inFull, timeZone });
  return (
    <Field label={label} hint={spelledOut ?? text('momentZone', { zone: timeZone })}>
      {(ids) => (
        <input
          {...ids}
          type="datetime-local"
          readOnly={readOnly}
          value={local}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
        />
      )}
    </Field>
  );
}

const inFull = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
} as const;
