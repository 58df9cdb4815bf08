import { openArticle, useArticle } from '../article/articleStore.ts';
import { useCommands } from '../commands/commandStore.ts';
import { togglePreview, usePreview } from '../features/preview/previewStore.ts';
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
  const previewing = usePreview((state) => state.shown);
  useCommands({
    'article.new': role === 'layout' ? undefined : () => void newArticle(),
    'view.palette': () => show('palette'),
    'view.preview': hasArticle || previewing ? () => togglePreview() : undefined,
    'view.desk': () => panes.toggle('desk'),
    'view.list': () => panes.toggle('list'),
    'view.inspector': () => panes.toggle('inspector'),
    'view.theme.system': () => changeSettings({ theme: 'system' }),
    'view.theme.light': () => changeSettings({ theme: 'light' }),
    'view.theme.dark': () => changeSettings({ theme: 'dark' }),
    'view.language.id': () => changeSettings({ language: 'id' }),
    'view.language.en': () => changeSettings({ language: 'en' }),
    'go.desk': () => focusDesk(panes),
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
    if (element) element.focus();
    else if (frames > 0) focusWhenThere(selector, frames - 1);
  });
}

function focusDesk(panes: Panes): void {
  panes.show('desk');
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.queue[aria-current], .queue')?.focus());
}
