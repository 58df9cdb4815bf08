import { create } from 'zustand';
import type { OutboxEntry } from '../../../shared/ipc/records.ts';
import { refreshArticle } from '../../article/articleStore.ts';
import { call, listen } from '../../ipc/client.ts';
import { notify, notifyFailure } from '../../ui/notices.ts';

/** What is to be sent, what is being sent, and what was. Newest first. */
export const useOutbox = create<{ entries: OutboxEntry[] }>(() => ({ entries: [] }));

/** What failed and has not been sent anew since: a story's newest entry for a site is the one that counts. */
export function unanswered(entries: readonly OutboxEntry[]): OutboxEntry[] {
  return entries.filter(
    (one) =>
      one.state === 'failed' &&
      !entries.some(
        ({ articleId, siteId, createdAt }) =>
          articleId === one.articleId && siteId === one.siteId && createdAt > one.createdAt,
      ),
  );
}

const doneMessage = {
  publish: 'publishedNotice',
  update: 'updatedNotice',
  unpublish: 'unpublishedNotice',
} as const;

/** Reads the outbox and follows it; tells what comes of each entry, and when the network is back. */
export function startOutbox(): () => void {
  const hurry = () => void call('publish.hurry');
  window.addEventListener('online', hurry);
  void call('publish.outbox').then((answer) => answer.ok && useOutbox.setState({ entries: answer.value }));
  const stop = listen('outbox.changed', (entry) => {
    const before = useOutbox.getState().entries.find((one) => one.id === entry.id);
    useOutbox.setState(({ entries }) => ({
      entries: [entry, ...entries.filter((one) => one.id !== entry.id)],
    }));
    if (before?.state !== entry.state) announce(entry);
  });
  return () => {
    stop();
    window.removeEventListener('online', hurry);
  };
}

function announce(entry: OutboxEntry): void {
  const values = { headline: entry.headline, site: entry.siteName };
  if (entry.state === 'done') {
    notify({ message: doneMessage[entry.intent], values });
    // Whichever story is open: it may name this one as related.
    void refreshArticle();
  }
  if (entry.state === 'failed') {
    const about = { message: 'notSentNotice', values };
    notifyFailure(entry.errorCode ?? 'internal', entry.errorDetail ?? undefined, about);
  }
}
