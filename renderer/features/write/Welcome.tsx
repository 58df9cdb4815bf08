import { shortcutLabel, shortcuts } from '../../../shared/commands/shortcuts.ts';
import { useSession } from '../../app/sessionStore.ts';
import { giveCommand, useCommands } from '../../commands/commandStore.ts';
import { NewStoryButton } from '../../commands/NewStoryButton.tsx';
import { useText } from '../../i18n/TextProvider.tsx';

/** What is there before a story is open: how to begin, and three things to try. */
export function Welcome() {
  const text = useText();
  // Where there is no story to look in, one looks for one.
  useCommands({ 'edit.find': () => giveCommand('view.search') });
  const isMac = useSession((session) => session.platform) === 'darwin';
  const keys = (command: keyof typeof shortcuts) => shortcutLabel(shortcuts[command] ?? '', isMac);
  return (
    <div className="welcome">
      <h1>{text('welcomeTitle')}</h1>
      <p>{text('welcomeText')}</p>
      <NewStoryButton />
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
