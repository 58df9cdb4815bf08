import { parseDateTime } from '@internationalized/date';
import { useId, useMemo, useState } from 'react';
import {
  Button,
  DateInput,
  DatePicker,
  DateSegment,
  type DateValue,
  Group,
  I18nProvider,
  Label,
  Text,
} from 'react-aria-components';
import { useLanguage, useText } from '../i18n/TextProvider.tsx';
import { CalendarPopover } from './CalendarPopover.tsx';
import { givingUp } from './givingUp.ts';
import { Icon } from './icons/Icon.tsx';
import { instantFromLocal, momentOnDay, spellOut } from './localTime.ts';
import { useCountsAsModal } from './modalStore.ts';
import './moment.css';

type Properties = {
  label: string;
  /** As `2026-11-22T21:04`, or empty where there is none. */
  local: string;
  timeZone: string;
  autoFocus?: boolean;
  /** Told of every whole date and time, and of none (an empty text) once all parts are empty. */
  onChange: (local: string) => void;
  /** Told of Escape, unless that closes the calendar. */
  onGiveUp?: () => void;
  onBlur?: () => void;
};

/**
 * A date and a time in a time zone, part by part in the order of the program's language, or from a calendar, whose
 * day alone means a time still to come. What they mean is spelled out below. Parts that are left unfinished go back to
 * what was there.
 */
export function MomentField({
  label,
  local,
  timeZone,
  autoFocus = false,
  onChange,
  onGiveUp,
  onBlur,
}: Properties) {
  const text = useText();
  const { intl, language } = useLanguage();
  const hint = useId();
  // How often one has left it: made anew, it forgets the parts that were not finished.
  const [left, setLeft] = useState(0);
  const [open, setOpen] = useState(false);
  useCountsAsModal(open);
  // The same until it changes: with another one, the field forgets the parts that are not finished.
  const value = useMemo(() => (local === '' ? null : parseDateTime(local)), [local]);
  const instant = instantFromLocal(local, timeZone);

  function take(given: DateValue | null): void {
    const next = given?.toString().slice(0, minutes) ?? '';
    // The calendar gives a day, and midnight with it where there was no time.
    const isDayAlone = open && local === '' && next !== '';
    onChange(isDayAlone ? momentOnDay(next.slice(0, days), timeZone) : next);
  }

  return (
    <I18nProvider locale={language}>
      <DatePicker
        key={left}
        className="field"
        value={value}
        granularity="minute"
        hourCycle={24}
        shouldForceLeadingZeros
        autoFocus={autoFocus}
        isOpen={open}
        onOpenChange={setOpen}
        onChange={take}
        {...(onGiveUp && { onKeyDown: givingUp(onGiveUp) })}
        onBlur={() => {
          setLeft(left + 1);
          onBlur?.();
        }}
      >
        <Label className="field-label">{label}</Label>
        <Group className="moment" aria-describedby={hint}>
          <DateInput className="moment-parts">{(segment) => <DateSegment segment={segment} />}</DateInput>
          <Button className="button quiet icon" aria-label={text('momentCalendar')}>
            <Icon name="calendar" size={15} />
          </Button>
        </Group>
        <Text slot="description" id={hint} className="hint">
          {instant ? spellOut(intl, instant, timeZone) : text('momentZone', { zone: timeZone })}
        </Text>
        <CalendarPopover />
      </DatePicker>
    </I18nProvider>
  );
}

/** How much of an ISO date and time reaches to its day, and to its minutes. */
const days = '2026-11-22'.length;
const minutes = '2026-11-22T21:04'.length;
