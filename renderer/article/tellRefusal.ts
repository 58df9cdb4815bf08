import { useSession } from '../app/sessionStore.ts';
import type { AnyError } from '../ipc/client.ts';
import { notifyFailure } from '../ui/notices.ts';
import { useArticle } from './articleStore.ts';
import { showWhile } from './showWhile.ts';

/** Says why something was not done with the open story, until one goes on: with it, with another one or as somebody else. */
export function tellRefusal(code: AnyError, detail?: string): void {
  const { open } = useArticle.getState();
  const { person } = useSession.getState();
  showWhile(notifyFailure(code, detail), () => {
    const now = useArticle.getState().open;
    const isSame = now?.desk === open?.desk && now?.fields === open?.fields && now?.words === open?.words;
    const isWhereItWas =
      now?.article.state === open?.article.state && now?.article.trashed === open?.article.trashed;
    return isSame && isWhereItWas && useSession.getState().person.id === person.id;
  });
}
