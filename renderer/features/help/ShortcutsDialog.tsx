import type { Command } from '../../../shared/commands/command.ts';
import { commandLabels } from '../../../shared/commands/labels.ts';
import { shortcutLabel, shortcuts } from '../../../shared/commands/shortcuts.ts';
import { useSession } from '../../app/sessionStore.ts';
import { type TextKey, useLanguage, useText } from '../../i18n/TextProvider.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import './help.css';

/** What the names of a group's commands begin with. */
const groups: { title: TextKey; kinds: string[] }[] = [
  { title: 'shortcutsStory', kinds: ['article'] },
  { title: 'shortcutsWindow', kinds: ['go', 'view', 'help'] },
  { title: 'shortcutsText', kinds: ['edit', 'mark', 'block', 'insert'] },
];

/** Every shortcut there is, by what it is for. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const { language } = useLanguage();
  const isMac = useSession((session) => session.platform) === 'darwin';
  return (
    <Dialog title={text('shortcuts')} wide onClose={onClose}>
      <div className="shortcuts">
        {groups.map(({ title, kinds }) => (
          <section key={title}>
            <h3>{text(title)}</h3>
            <dl>
              {inGroup(kinds).map((command) => (
                <div key={command}>
                  <dt>{commandLabels[command][language]}</dt>
                  <dd>
                    <kbd>{shortcutLabel(shortcuts[command] ?? '', isMac)}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function inGroup(kinds: readonly string[]): Command[] {
  return (Object.keys(shortcuts) as Command[]).filter((command) =>
    kinds.includes(command.split('.')[0] as string),
  );
}
