import { openArticle, useArticle } from '../article/articleStore.ts';
import { useCommands, useShown } from '../commands/commandStore.ts';
import { useDesk } from '../features/desk/deskStore.ts';
import { openNeighbour } from '../features/desk/openNeighbour.ts';
import { enterPreview, togglePreview, usePreview } from '../features/preview/previewStore.ts';
import { call } from '../ipc/client.ts';
import { notifyFailure } from '../ui/notices.ts';
import type { Shown } from './Dialogs.tsx';
import { changeSettings, useSession } from './sessionStore.ts';
import type { Panes } from './usePanes.ts';

/** What the window itself can do, whatever is in it. */
export function useAppCommands(show: (dialog: Shown) => void, panes: Panes): void {
  const role = useSession((session) => session.person.role);
  const hasSample = useSession((session) => session.hasSample);
  const hasArticle = useArticle((state) => state.open !== undefined);
  const hasListed = useDesk(({ hits, articles }) => (hits ?? articles).length > 0);
  const previewing = usePreview((state) => state.shown);
  useShown({
    'view.preview': previewing && hasArticle,
    'view.desk': panes.desk,
    'view.list': panes.list,
    'view.inspector': panes.inspector && hasArticle && !previewing,
  });
  useCommands({
    'article.new': role === 'layout' ? undefined : () => void newArticle(),
    'view.palette': () => show('palette'),
    'view.preview': hasArticle || previewing ? () => togglePreview() : undefined,
    'view.desk': () => panes.toggle('desk'),
    'view.list': () => panes.toggle('list'),
    'view.inspector': hasArticle ? () => panes.toggle('inspector') : undefined,
    'view.theme.system': () => changeSettings({ theme: 'system' }),
    'view.theme.light': () => changeSettings({ theme: 'light' }),
    'view.theme.dark': () => changeSettings({ theme: 'dark' }),
    'view.language.id': () => changeSettings({ language: 'id' }),
    'view.language.en': () => changeSettings({ language: 'en' }),
    'view.search': () => goTo(panes, 'list', '.search input'),
    'go.desk': () => goTo(panes, 'desk', '.queue[aria-current], .queue'),
    'go.list': () => goTo(panes, 'list', '.rows'),
    'go.inspector': hasArticle
      ? () => goTo(panes, 'inspector', '.inspector [role="tab"][aria-selected="true"]')
      : undefined,
    'go.preview': previewing ? enterPreview : undefined,
    'go.next': hasListed ? () => openNeighbour(1) : undefined,
    'go.previous': hasListed ? () => openNeighbour(-1) : undefined,
    'sites.open': () => show('sites'),
    'outbox.open': () => show('outbox'),
    'people.open': () => show('people'),
    'newsroom.open': role === 'editor' ? () => show('newsroom') : undefined,
    'sample.remove': hasSample ? () => show('sample') : undefined,
    'help.shortcuts': () => show('shortcuts'),
    'help.about': () => show('about'),
  });
}

async function newArticle(): Promise<void> {
  const answer = await call('article.create');
  if (!answer.ok) {
    notifyFailure(answer.error.code);
    return;
  }
  await openArticle(answer.value.articleId);
  focusWhenThere('.headline textarea');
}

/** What is to be focused may still be on its way: panes are loaded when they are first needed. */
function focusWhenThere(selector: string, frames = 120): void {
  requestAnimationFrame(() => {
    const element = document.querySelector<HTMLElement>(selector);
    if (element) {
      element.focus();
      if (element instanceof HTMLInputElement) element.select();
    } else if (frames > 0) focusWhenThere(selector, frames - 1);
  });
}

/** Goes to a place in a pane, which is shown if it was not. */
function goTo(panes: Panes, pane: 'desk' | 'list' | 'inspector', selector: string): void {
  panes.show(pane);
  focusWhenThere(selector);
}
