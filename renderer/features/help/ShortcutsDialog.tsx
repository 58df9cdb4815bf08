import type { ReactNode } from 'react';
import type { Command } from '../../../shared/commands/command.ts';
import { commandLabels } from '../../../shared/commands/labels.ts';
import { shortcutLabel, shortcuts } from '../../../shared/commands/shortcuts.ts';
import { useSession } from '../../app/sessionStore.ts';
import { type TextKey, useLanguage, useText } from '../../i18n/TextProvider.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import './help.css';

type Group = { title: TextKey; kinds: string[] };

/** What the names of a group's commands begin with, column by column. */
const columns: Group[][] = [
  [
    { title: 'shortcutsStory', kinds: ['article'] },
    { title: 'shortcutsWindow', kinds: ['go', 'view', 'help'] },
  ],
  [{ title: 'shortcutsText', kinds: ['edit', 'mark', 'block', 'insert'] }],
];

/** What every dialog answers to. */
const inDialogs: { text: TextKey; keys: string }[] = [
  { text: 'shortcutsConfirm', keys: 'Mod+Enter' },
  { text: 'shortcutsBack', keys: 'Esc' },
];

/** Every shortcut there is, by what it is for. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const text = useText();
  const { language } = useLanguage();
  return (
    <Dialog title={text('shortcuts')} wide onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: in a low window the keys scroll it. */}
      <section className="shortcuts" tabIndex={0} aria-label={text('shortcuts')}>
        {columns.map((groups, at) => (
          <div key={groups[0]?.title}>
            {groups.map(({ title, kinds }) => (
              <Section key={title} title={title}>
                {inGroup(kinds).map((command) => (
                  <Line
                    key={command}
                    words={commandLabels[command][language]}
                    keys={shortcuts[command] ?? ''}
                  />
                ))}
              </Section>
            ))}
            {at === 0 && (
              <Section title="shortcutsDialogs">
                {inDialogs.map(({ text: key, keys }) => (
                  <Line key={key} words={text(key)} keys={keys} />
                ))}
              </Section>
            )}
          </div>
        ))}
      </section>
    </Dialog>
  );
}

function Section({ title, children }: { title: TextKey; children: ReactNode }) {
  const text = useText();
  return (
    <section>
      <h3>{text(title)}</h3>
      <dl>{children}</dl>
    </section>
  );
}

function Line({ words, keys }: { words: string; keys: string }) {
  const isMac = useSession((session) => session.platform) === 'darwin';
  return (
    <div>
      <dt>{words}</dt>
      <dd>
        <kbd>{shortcutLabel(keys, isMac)}</kbd>
      </dd>
    </div>
  );
}

function inGroup(kinds: readonly string[]): Command[] {
  return (Object.keys(shortcuts) as Command[]).filter((command) =>
    kinds.includes(command.split('.')[0] as string),
  );
}
