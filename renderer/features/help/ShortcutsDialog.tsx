import type { Command } from '../../../shared/commands/command.ts';
import { commandLabels } from '../../../shared/commands/labels.ts';
import { shortcutLabel, shortcuts } from '../../../shared/commands/shortcuts.ts';
import { useSession } from '../../app/sessionStore.ts';
import { useLanguage, useText } from '../../i18n/TextProvider.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import './help.css';

/** Every shortcut there is. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const { language } = useLanguage();
  const isMac = useSession((session) => session.platform) === 'darwin';
  return (
    <Dialog title={text('shortcuts')} wide onClose={onClose}>
      <dl className="shortcuts">
        {(Object.keys(shortcuts) as Command[]).map((command) => (
          <div key={command}>
            <dt>{commandLabels[command][language]}</dt>
            <dd>
              <kbd>{shortcutLabel(shortcuts[command] ?? '', isMac)}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
