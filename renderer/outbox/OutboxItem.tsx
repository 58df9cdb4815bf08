import type { OutboxEntry } from '../../shared/ipc/records.ts';
import { failureSentence } from '../i18n/failures.ts';
import { type TextKey, useLanguage, useText } from '../i18n/TextProvider.tsx';
import { call } from '../ipc/client.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/icons/Icon.tsx';
import { clockTime, dateAndTime } from '../ui/localTime.ts';
import { notifyFailure } from '../ui/notices.ts';
import { isSuperseded, useOutbox } from './outboxStore.ts';
import './outbox.css';

const stateText: Record<OutboxEntry['state'], TextKey> = {
  waiting: 'outboxWaiting',
  sending: 'outboxSending',
  retrying: 'outboxRetrying',
  failed: 'outboxFailed',
  done: 'outboxDone',
  cancelled: 'outboxCancelled',
};

const intentText: Record<OutboxEntry['intent'], TextKey> = {
  publish: 'outboxPublish',
  update: 'outboxUpdate',
  unpublish: 'outboxUnpublish',
};

/** The parts of an article that a site may have changed, as the targets name them. */
const partText: Record<string, TextKey> = {
  title: 'headline',
  content: 'body',
  excerpt: 'excerpt',
  slug: 'slug',
  picture: 'featuredImage',
  category: 'category',
  tags: 'tags',
  alt: 'alt',
  caption: 'caption',
  password: 'partPassword',
};

type Properties = {
  entry: OutboxEntry;
  /** Where nothing else names the story: the way to it. */
  onOpenStory?: () => void;
};

/** One entry of the outbox: how far it is, what went wrong, and what can be done. */
export function OutboxItem({ entry, onOpenStory }: Properties) {
  const text = useText();
  const { language, intl } = useLanguage();
  const at = entry.nextTryAt ? clockTime(intl, entry.nextTryAt) : '';
  const isReplaced = useOutbox(({ entries }) => isSuperseded(entry, entries));
  const isOld = entry.state === 'failed' && isReplaced;
  const detail = detailOf(entry, text);
  const state = text(stateText[entry.state], { at });
  const open = entry.state === 'waiting' || entry.state === 'sending' || entry.state === 'retrying';
  const ended = open ? [] : [dateAndTime(intl, entry.updatedAt)];
  const canRetry = (entry.state === 'failed' && !isOld) || entry.state === 'retrying';
  const url = isReplaced ? null : entry.url;
  return (
    <div className="outbox-item card" data-state={entry.state}>
      <div className="two-lines">
        {onOpenStory && <strong>{entry.headline || text('untitled')}</strong>}
        <span>{[text(intentText[entry.intent]), entry.siteName, state, ...ended].join(' · ')}</span>
      </div>
      {open && <progress value={entry.progress} max={1} aria-label={state} />}
      {isOld && <p className="hint">{text('outboxSuperseded')}</p>}
      {entry.errorCode && !isOld && (
        <p className="failure">
          <Icon name="triangle-alert" size={14} />
          {failureSentence(entry.errorCode, language)}
        </p>
      )}
      {detail && !isOld && <p className="hint">{detail}</p>}
      {(onOpenStory || open || canRetry) && (
        <div className="buttons">
          {url && onOpenStory && (
            <Button onClick={() => void call('link.open', { url })}>
              <Icon name="external-link" size={14} />
              {text('publishOpen')}
            </Button>
          )}
          {canRetry && (
            <Button onClick={() => void tellRefusal(call('publish.retry', { outboxId: entry.id }))}>
              {text(entry.errorCode === 'conflict' ? 'outboxOverwrite' : 'outboxRetry')}
            </Button>
          )}
          {onOpenStory && <Button onClick={onOpenStory}>{text('outboxOpenStory')}</Button>}
          {open && (
            <Button
              look="quiet"
              onClick={() => void tellRefusal(call('publish.cancel', { outboxId: entry.id }))}
            >
              {text('outboxCancel')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

/** What the sentence about it speaks of: what the site said, the name that is too long, or the parts that it changed. */
function detailOf(
  { errorCode, errorDetail }: OutboxEntry,
  text: ReturnType<typeof useText>,
): string | undefined {
  if (!errorDetail) return undefined;
  if (errorCode === 'refused' || errorCode === 'term-too-long') return errorDetail;
  if (errorCode !== 'differs') return undefined;
  const nameOf = (part: string) => (partText[part] ? text(partText[part]) : part);
  return errorDetail.split(', ').map(nameOf).join(', ');
}

async function tellRefusal(
  asked: ReturnType<typeof call<'publish.retry' | 'publish.cancel'>>,
): Promise<void> {
  const answer = await asked;
  if (!answer.ok) notifyFailure(answer.error.code);
}
