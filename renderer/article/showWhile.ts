import { useSession } from '../app/sessionStore.ts';
import { dismissNotice } from '../ui/notices.ts';
import { useArticle } from './articleStore.ts';

/** Takes a notice away as soon as what it says is of no use any more: the story that is open or who sits here changed. */
export function showWhile(noticeId: number, isOfUse: () => boolean): void {
  const check = () => {
    if (isOfUse()) return;
    for (const stop of stops) stop();
    dismissNotice(noticeId);
  };
  const stops = [useArticle.subscribe(check), useSession.subscribe(check)];
}
