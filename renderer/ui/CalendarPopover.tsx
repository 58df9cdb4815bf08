import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  Dialog,
  Heading,
  Popover,
} from 'react-aria-components';
import { useText } from '../i18n/TextProvider.tsx';
import { Icon } from './icons/Icon.tsx';

/** The month from which a date picker's day is chosen; what time it is stays. */
export function CalendarPopover() {
  const text = useText();
  return (
    <Popover className="menu-popover" placement="bottom end">
      <Dialog className="calendar" aria-label={text('momentCalendar')}>
        <Calendar>
          <header>
            <Button slot="previous" className="button quiet icon" aria-label={text('monthBefore')}>
              <Icon name="chevron-left" size={16} />
            </Button>
            <Heading />
            <Button slot="next" className="button quiet icon" aria-label={text('monthAfter')}>
              <Icon name="chevron-right" size={16} />
            </Button>
          </header>
          <CalendarGrid weekdayStyle="short">{(date) => <CalendarCell date={date} />}</CalendarGrid>
        </Calendar>
      </Dialog>
    </Popover>
  );
}
