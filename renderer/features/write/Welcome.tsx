import type { Command } from '../../../shared/commands/command.ts';
import { shortcutLabel, shortcuts } from '../../../shared/commands/shortcuts.ts';
import { useSession } from '../../app/sessionStore.ts';
import { whyNot } from '../../article/whyNot.ts';
import { giveCommand, useCommandStore, useCommands } from '../../commands/commandStore.ts';
import { NewStoryButton } from '../../commands/NewStoryButton.tsx';
import { type TextKey, useText } from '../../i18n/TextProvider.tsx';

/** What is there before a story is open: how to begin, and what to try. */
export function Welcome() {
  const text = useText();
  // Where there is no story to look in, one looks for one.
  useCommands({ 'edit.find': () => giveCommand('view.search') });
  return (
    <div className="welcome">
      <h1>{text('welcomeTitle')}</h1>
      <p>{text('welcomeText')}</p>
      <div className="welcome-new">
        <NewStoryButton />
        <Keys of="article.new" />
      </div>
      <ul>
        <li>
          <Tip says="welcomeOpen" command="go.next" />
        </li>
        {/* No button: there is no page before a story is open. */}
        <li className="tip">
          {text('welcomePreview')} <Keys of="view.preview" />
        </li>
        <li>
          <Tip says="welcomeSearch" command="view.search" />
        </li>
        <li>
          <Tip says="welcomePalette" command="view.palette" />
        </li>
      </ul>
    </div>
  );
}

/** Says what a command does and gives it; one that cannot be given now has the reason. */
function Tip({ says, command }: { says: TextKey; command: Command }) {
  const text = useText();
  const canGive = useCommandStore(({ active }) => active.has(command));
  const role = useSession((session) => session.person.role);
  const reason = canGive ? undefined : whyNot(command, role, undefined);
  return (
    <button
      type="button"
      className="tip"
      disabled={!canGive}
      title={reason && text(reason.text)}
      onClick={() => giveCommand(command)}
    >
      {text(says)} <Keys of={command} />
    </button>
  );
}

function Keys({ of }: { of: Command }) {
  const isMac = useSession((session) => session.platform) === 'darwin';
  return <kbd>{shortcutLabel(shortcuts[of] ?? '', isMac)}</kbd>;
}
