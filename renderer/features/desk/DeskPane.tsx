import type { KeyboardEvent } from 'react';
import type { Queue } from '../../../shared/ipc/contract.ts';
import { giveCommand } from '../../commands/commandStore.ts';
import { NewStoryButton } from '../../commands/NewStoryButton.tsx';
import { type TextKey, useLanguage, useText } from '../../i18n/TextProvider.tsx';
import { Icon, type IconName } from '../../ui/icons/Icon.tsx';
import './desk.css';
import { showQueue, useDesk } from './deskStore.ts';
import { PersonSwitch } from './PersonSwitch.tsx';

const queues: { queue: Queue; text: TextKey; sign: IconName }[] = [
  { queue: 'all', text: 'queueAll', sign: 'inbox' },
  { queue: 'mine', text: 'queueMine', sign: 'user-round' },
  { queue: 'draft', text: 'stateDraft', sign: 'circle-dot' },
  { queue: 'inReview', text: 'stateInReview', sign: 'eye' },
  { queue: 'approved', text: 'stateApproved', sign: 'circle-check' },
  { queue: 'scheduled', text: 'stateScheduled', sign: 'clock' },
  { queue: 'published', text: 'statePublished', sign: 'globe' },
  { queue: 'trash', text: 'queueTrash', sign: 'trash-2' },
];

/** The queues of the newsroom with their counts, the outbox, the sites, and who sits here. */
export function DeskPane() {
  const text = useText();
  return (
    <nav className="desk" aria-label={text('desk')} onKeyDown={goWithArrows}>
      <NewStoryButton className="new-story" />
      <ul className="queues">
        {queues.map(({ queue, text: key, sign }) => (
          <QueueItem key={queue} queue={queue} label={text(key)} sign={sign} />
        ))}
      </ul>
      <ul className="queues apart">
        <li>
          <button type="button" className="queue" onClick={() => giveCommand('outbox.open')}>
            <Icon name="send" size={15} />
            <span>{text('outbox')}</span>
          </button>
        </li>
        <li>
          <button type="button" className="queue" onClick={() => giveCommand('sites.open')}>
            <Icon name="server" size={15} />
            <span>{text('sites')}</span>
          </button>
        </li>
      </ul>
      <PersonSwitch />
    </nav>
  );
}

/** Goes from one line of the desk to the next, as in any list. */
function goWithArrows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const lines = [...event.currentTarget.querySelectorAll<HTMLElement>('.queue')];
  const at = lines.indexOf(event.target as HTMLElement);
  if (!step || at < 0) return;
  event.preventDefault();
  lines[at + step]?.focus();
}

function QueueItem({ queue, label, sign }: { queue: Queue; label: string; sign: IconName }) {
  const { intl } = useLanguage();
  const current = useDesk((desk) => desk.queue === queue && desk.hits === undefined);
  const count = useDesk((desk) => desk.counts?.[queue]);
  return (
    <li>
      <button
        type="button"
        className="queue"
        data-queue={queue}
        aria-current={current ? 'page' : undefined}
        onClick={() => void showQueue(queue)}
      >
        <Icon name={sign} size={15} />
        <span>{label}</span>
        {count !== undefined && count > 0 && <span className="count">{intl.formatNumber(count)}</span>}
      </button>
    </li>
  );
}
