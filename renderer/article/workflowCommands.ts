import type { ArticleId, SiteId } from '../../shared/article/ids.ts';
import type { WorkflowAction } from '../../shared/article/workflow.ts';
import { useCommands } from '../commands/commandStore.ts';
import { call } from '../ipc/client.ts';
import { dismissNotice, notify, notifyOfLoss } from '../ui/notices.ts';
import { isWritten, refreshArticle, useArticle } from './articleStore.ts';
import { oneAtATime } from './oneAtATime.ts';
import { useActions, useRoleScope } from './permissions.ts';
import { showWhile } from './showWhile.ts';
import { tellRefusal } from './tellRefusal.ts';

/** What is asked for before it is done: a reason, a time, a site. */
export type Question = 'return' | 'schedule' | 'publish' | 'update' | 'unpublish';

const good: Partial<Record<WorkflowAction, string>> = {
  submit: 'sentToReview',
  approve: 'approved',
  return: 'returned',
  schedule: 'scheduled',
};

/** The steps of the workflow that the person sitting here can take, as commands. */
export function useWorkflowCommands(ask: (question: Question) => void): void {
  const actions = useActions();
  const scope = useRoleScope();
  const articleId = useArticle((state) => state.open?.article.id);
  const state = useArticle((article) => article.open?.article.state);
  const trashed = useArticle((article) => article.open?.article.trashed === true);
  const when = (action: WorkflowAction, run: () => void) =>
    actions.includes(action) && !trashed ? run : undefined;
  const step = (action: Step) => when(action, () => void takeStep(action));
  const canTrash =
    articleId !== undefined && scope === 'all' && state !== 'published' && state !== 'scheduled';
  useCommands({
    'article.submit': step('submit'),
    'article.withdraw': step('withdraw'),
    'article.approve': step('approve'),
    'article.reopen': step('reopen'),
    'article.unschedule': step('unschedule'),
    'article.return': when('return', () => ask('return')),
    'article.schedule': when('schedule', () => ask('schedule')),
    'article.publish': when('publish', () => ask('publish')),
    'article.update': when('update', () => ask('update')),
    'article.unpublish': when('unpublish', () => ask('unpublish')),
    'article.trash': canTrash && !trashed ? () => void setTrashed(true) : undefined,
    'article.untrash': canTrash && trashed ? () => void setTrashed(false) : undefined,
  });
}

type Step = Exclude<WorkflowAction, 'publish' | 'update' | 'unpublish'>;
type Details = { reason?: string; at?: string; siteId?: SiteId };

/** Takes a step with the open article, after everything typed is on the disk. False when it was refused. */
export const takeStep = oneAtATime(async (action: Step, details: Details = {}) => {
  const articleId = useArticle.getState().open?.article.id;
  if (!articleId) return false;
  if (!(await isWritten())) return false;
  const answer = await call('article.act', { articleId, action, ...details });
  if (!answer.ok) {
    tellRefusal(answer.error.code);
    return false;
  }
  await refreshArticle();
  const message = good[action];
  if (message) notify({ message });
  return true;
});

const setTrashed = oneAtATime(async (trashed: boolean, of?: ArticleId) => {
  const articleId = of ?? useArticle.getState().open?.article.id;
  if (!articleId) return false;
  if (!(await isWritten())) return false;
  const answer = await call(trashed ? 'article.trash' : 'article.untrash', { articleId });
  if (!answer.ok) {
    tellRefusal(answer.error.code);
    return false;
  }
  await refreshArticle();
  if (trashed) offerBack(articleId);
  return true;
});

/** Tells that a story went to the trash, and takes it out again when asked to, whichever story is open by then. */
function offerBack(articleId: ArticleId): void {
  const id = notifyOfLoss('trashed', () => {
    dismissNotice(id);
    void setTrashed(false, articleId);
  });
  showWhile(id, () => {
    const now = useArticle.getState().open?.article;
    return now?.id !== articleId || now.trashed;
  });
}
