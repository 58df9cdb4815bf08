import type { Queue } from '../../../shared/ipc/contract.ts';
import { useCommandStore } from '../../commands/commandStore.ts';
import { NewStoryButton } from '../../commands/NewStoryButton.tsx';
import { type TextKey, useText } from '../../i18n/TextProvider.tsx';
import { useDesk } from './deskStore.ts';

type Words = { title: TextKey; says: TextKey; begins?: boolean };

/** What comes to each queue in which nobody begins a story. */
const ofStage: Record<Exclude<Queue, 'all' | 'mine'>, Words> = {
  draft: { title: 'emptyDraftTitle', says: 'emptyDraftText' },
  inReview: { title: 'emptyInReviewTitle', says: 'emptyInReviewText' },
  approved: { title: 'emptyApprovedTitle', says: 'emptyApprovedText' },
  scheduled: { title: 'emptyScheduledTitle', says: 'emptyScheduledText' },
  published: { title: 'emptyPublishedTitle', says: 'emptyPublishedText' },
  trash: { title: 'emptyTrashTitle', says: 'emptyTrashText' },
};

/** Why the list is empty and what will come there; `id` is of the words, for what they describe. */
export function EmptyList({ id }: { id: string }) {
  const text = useText();
  const words = useWords();
  if (!words) return null;
  return (
    <div className="empty">
      <h2>{text(words.title)}</h2>
      <p id={id}>{text(words.says)}</p>
      {words.begins && <NewStoryButton />}
    </div>
  );
}

/** Of the queue that was read, and not of the one that is still being read; nothing before the first one is. */
function useWords(): Words | undefined {
  const hits = useDesk((desk) => desk.hits);
  const queue = useDesk((desk) => desk.listed);
  const isRead = useDesk((desk) => desk.counts !== undefined);
  const mayWrite = useCommandStore(({ active }) => active.has('article.new'));
  if (hits) return { title: 'emptySearchTitle', says: 'emptySearchText' };
  if (!isRead) return undefined;
  if (queue === 'all') return ofNewsroom(mayWrite);
  return queue === 'mine' ? ofOneself(mayWrite) : ofStage[queue];
}

function ofNewsroom(mayWrite: boolean): Words {
  const says = mayWrite ? 'emptyNewsroomText' : 'emptyNewsroomReader';
  return { title: 'emptyNewsroomTitle', says, begins: mayWrite };
}

function ofOneself(mayWrite: boolean): Words {
  const says = mayWrite ? 'emptyMineText' : 'emptyMineReader';
  return { title: 'emptyMineTitle', says, begins: mayWrite };
}
