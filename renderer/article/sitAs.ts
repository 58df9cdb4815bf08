import type { PersonId } from '../../shared/article/ids.ts';
import { call } from '../ipc/client.ts';
import { notifyFailure } from '../ui/notices.ts';
import { flushArticle, openArticle, useArticle } from './articleStore.ts';

/**
 * Changes who sits here, after what is typed is written under the name of whoever typed it. What they were not allowed to
 * write is taken back, and that is told: tried again, it would be written under the name of whoever sits down.
 */
export async function sitAs(personId: PersonId): Promise<void> {
  await flushArticle();
  const { open } = useArticle.getState();
  if (open?.save.kind === 'failed' && open.save.code === 'not-allowed') {
    await openArticle(open.article.id, { again: true });
    notifyFailure('taken-back');
  }
  await call('session.sitAs', { personId });
}
