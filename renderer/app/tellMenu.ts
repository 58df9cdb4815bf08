import { useArticle } from '../article/articleStore.ts';
import { isBehindDialog } from '../commands/behindDialog.ts';
import { useCommandStore } from '../commands/commandStore.ts';
import { call } from '../ipc/client.ts';
import { useModalOpen } from '../ui/modalStore.ts';

/** How long the changes of a moment are gathered before the menu hears of them, in ms. */
const gathering = 50;

/** Keeps the native menu told of which commands can be given, and of what they are named by. */
export function startTellingMenu(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    const story = useArticle.getState().open?.article.state;
    const { active, shown } = useCommandStore.getState();
    void call('menu.state', {
      enabled: [...active.keys()].filter((command) => !isBehindDialog(command)),
      shown: [...shown],
      ...(story && { story }),
    });
  };
  const soon = () => {
    timer ??= setTimeout(tell, gathering);
  };
  const stops = [
    useCommandStore.subscribe(soon),
    useModalOpen.subscribe(soon),
    useArticle.subscribe((now, before) => now.open?.article !== before.open?.article && soon()),
  ];
  soon();
  return () => {
    clearTimeout(timer);
    for (const stop of stops) stop();
  };
}
