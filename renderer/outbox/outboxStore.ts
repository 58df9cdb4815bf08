import { create } from 'zustand';
import type { ArticleId } from '../../shared/article/ids.ts';
import type { EventPayload } from '../../shared/ipc/contract.ts';
import type { OutboxEntry } from '../../shared/ipc/records.ts';
import { replacesOlder } from '../../shared/ipc/replaces.ts';
import { refreshArticle, useArticle } from '../article/articleStore.ts';
import { call, listen } from '../ipc/client.ts';
import { notify, notifyFailure } from '../ui/notices.ts';

/** What is to be sent, what is being sent, and what was. Newest first. */
export const useOutbox = create<{ entries: OutboxEntry[] }>(() => ({ entries: [] }));

/** True when something newer of the same story was asked for on the same site: only that one can be tried again. */
export function isSuperseded(entry: OutboxEntry, entries: readonly OutboxEntry[]): boolean {
  const { sequence, articleId, siteId } = entry;
  return entries.some(
    (one) =>
      one.articleId === articleId && one.siteId === siteId && one.sequence > sequence && replacesOlder(one),
  );
}

/** What failed and has not been sent anew since: a story's newest entry for a site is the one that counts. */
export function unanswered(entries: readonly OutboxEntry[]): OutboxEntry[] {
  return entries.filter((one) => one.state === 'failed' && isUnfinished(one, entries));
}

/** True for what is still to be sent, or has failed and not been sent anew since. */
export function isUnfinished(entry: OutboxEntry, entries: readonly OutboxEntry[]): boolean {
  if (entry.state === 'failed') return !isSuperseded(entry, entries);
  return entry.state !== 'done' && entry.state !== 'cancelled';
}

const doneMessage = {
  publish: 'publishedNotice',
  update: 'updatedNotice',
  unpublish: 'unpublishedNotice',
} as const;

/**
 * Reads the outbox and follows it; tells what comes of each entry, what did not get into it at its time, and when the
 * network is back.
 */
export function startOutbox(): () => void {
  const hurry = () => void call('publish.hurry');
  window.addEventListener('online', hurry);
  void readOutbox();
  const stopFollowing = listen('outbox.changed', (entry) => {
    const before = useOutbox.getState().entries.find((one) => one.id === entry.id);
    useOutbox.setState(({ entries }) => ({
      entries: [entry, ...entries.filter((one) => one.id !== entry.id)],
    }));
    if (before?.state !== entry.state) announce(entry);
  });
  const stopMissed = listen('schedule.missed', announceMissed);
  return () => {
    stopFollowing();
    stopMissed();
    window.removeEventListener('online', hurry);
  };
}

/** Reads the outbox anew, as after stories have gone for good: what was sent of them went with them. */
export async function readOutbox(): Promise<void> {
  const answer = await call('publish.outbox');
  if (answer.ok) useOutbox.setState({ entries: answer.value });
}

function announce(entry: OutboxEntry): void {
  const values = { headline: entry.headline, site: entry.siteName };
  if (entry.state === 'done') {
    // What the sample brings about by itself is no news to anybody.
    if (!entry.ofSample) notify({ message: doneMessage[entry.intent], values });
    // Whichever story is open: it may name this one as related.
    void refreshArticle();
  }
  if (entry.state === 'failed') {
    const about = { message: 'notSentNotice', values };
    notifyFailure(entry.errorCode ?? 'internal', entry.errorDetail ?? undefined, about);
    refreshIfOpen(entry.articleId);
  }
  if (entry.state === 'cancelled') refreshIfOpen(entry.articleId);
}

/** Tells that a story did not go out at its time, wherever one is; what it says of itself is read again. */
function announceMissed({ articleId, headline, reason }: EventPayload<'schedule.missed'>): void {
  const message = headline === '' ? 'missedUntitledNotice' : 'missedNotice';
  notifyFailure(reason, undefined, { message, values: { headline } });
  refreshIfOpen(articleId);
}

/** What was scheduled and did not go out is approved again. */
function refreshIfOpen(articleId: ArticleId): void {
  if (useArticle.getState().open?.article.id === articleId) void refreshArticle();
}
