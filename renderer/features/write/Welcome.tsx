import { SquarePen } from 'lucide-react';
import { shortcutLabel, shortcuts } from '../../../shared/commands/shortcuts.ts';
import { useSession } from '../../app/sessionStore.ts';
import { giveCommand, useCommandStore, useCommands } from '../../commands/commandStore.ts';
import { useText } from '../../i18n/TextProvider.tsx';
import { Button } from '../../ui/Button.tsx';

/** What is there before a story is open: how to begin, and three things to try. */
export function Welcome() {
  const text = useText();
  const mayWrite = useCommandStore(({ active }) => active.has('article.new'));
  // Where there is no story to look in, one looks for one.
  useCommands({ 'edit.find': () => giveCommand('view.search') });
  const isMac = useSession((session) => session.platform) === 'darwin';
  const keys = (command: keyof typeof shortcuts) => shortcutLabel(shortcuts[command] ?? '', isMac);
  return (
    <div className="welcome">
      <h1>{text('welcomeTitle')}</h1>
      <p>{text('welcomeText')}</p>
      <Button look="primary" disabled={!mayWrite} onClick={() => giveCommand('article.new')}>
        <SquarePen size={15} aria-hidden />
        {text('newStory')}
      </Button>
      <ul>
        <li>
          {text('welcomeOpen')} <kbd>{keys('go.next')}</kbd>
        </li>
        <li>
          {text('welcomePreview')} <kbd>{keys('view.preview')}</kbd>
        </li>
        <li>
          {text('welcomePalette')} <kbd>{keys('view.palette')}</kbd>
        </li>
      </ul>
    </div>
  );
}
