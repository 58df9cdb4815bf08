import { type KeyboardEvent, useId, useMemo, useState } from 'react';
import { type Command, commands } from '../../../shared/commands/command.ts';
import { commandLabel, commandLabels } from '../../../shared/commands/labels.ts';
import { shortcutLabel, shortcuts } from '../../../shared/commands/shortcuts.ts';
import { useSession } from '../../app/sessionStore.ts';
import { openArticle, useArticle } from '../../article/articleStore.ts';
import { useStorySearch } from '../../article/useStorySearch.ts';
import { giveCommand, useCommandStore } from '../../commands/commandStore.ts';
import { useLanguage, useText } from '../../i18n/TextProvider.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import './palette.css';

type Item = { id: string; label: string; keys: string; group: 'command' | 'story'; run: () => void };

/** Every command and every story, found by typing. */
export function Palette({ onClose }: { onClose: () => void }) {
  const text = useText();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const items = useItems(typed);

  function run(item: Item | undefined): void {
    if (!item) return;
    onClose();
    // After the palette has given the focus back to where it was.
    setTimeout(item.run);
  }

  function onKey(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown') setChosen((now) => Math.min(items.length - 1, now + 1));
    else if (event.key === 'ArrowUp') setChosen((now) => Math.max(0, now - 1));
    else if (event.key === 'Enter') run(items[chosen]);
    else return;
    event.preventDefault();
  }

  return (
    <Dialog title={text('palette')} onClose={onClose}>
      <input
        autoFocus
        className="input"
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={items[chosen] && `${listId}-${chosen}`}
        aria-label={text('paletteHint')}
        placeholder={text('paletteHint')}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setChosen(0);
        }}
        onKeyDown={onKey}
      />
      <div className="palette-list" role="listbox" id={listId} aria-label={text('palette')}>
        {items.length === 0 && <p className="palette-empty">{text('paletteEmpty')}</p>}
        {items.map((item, index) => (
          <PaletteItem
            key={item.id}
            id={`${listId}-${index}`}
            item={item}
            chosen={index === chosen}
            onRun={() => run(item)}
          />
        ))}
      </div>
    </Dialog>
  );
}

function PaletteItem({
  id,
  item,
  chosen,
  onRun,
}: {
  id: string;
  item: Item;
  chosen: boolean;
  onRun: () => void;
}) {
  const text = useText();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above answers the keyboard.
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      tabIndex={-1}
      className="palette-item"
      ref={(element) => {
        if (chosen) element?.scrollIntoView({ block: 'nearest' });
      }}
      onClick={onRun}
    >
      <span>{item.label}</span>
      {item.keys ? <kbd>{item.keys}</kbd> : item.group === 'story' && <small>{text('paletteStory')}</small>}
    </div>
  );
}

function useItems(typed: string): Item[] {
  const { language } = useLanguage();
  const text = useText();
  const active = useCommandStore((store) => store.active);
  const isMac = useSession((session) => session.platform) === 'darwin';
  const story = useArticle((article) => article.open?.article.state);
  const hits = useStorySearch(typed, 8);
  return useMemo(() => {
    const wanted = typed.trim().toLocaleLowerCase(language);
    const commandItems = commands
      .filter((command) => active.has(command) && command !== 'view.palette')
      .map((command) => commandItem(command, commandLabel(command, story, language), isMac))
      // What has another name just now is found by the one that it mostly has, too.
      .filter(({ label, command }) =>
        matches(`${label} ${commandLabels[command][language]}`.toLocaleLowerCase(language), wanted),
      );
    const storyItems = hits.map(
      (hit): Item => ({
        id: hit.id,
        label: hit.headline || text('untitled'),
        keys: '',
        group: 'story',
        run: () => void openArticle(hit.id),
      }),
    );
    return [...commandItems, ...storyItems];
  }, [typed, active, story, hits, language, isMac, text]);
}

function commandItem(command: Command, label: string, isMac: boolean): Item & { command: Command } {
  const keys = shortcuts[command];
  return {
    id: command,
    command,
    label,
    keys: keys ? shortcutLabel(keys, isMac) : '',
    group: 'command',
    run: () => void giveCommand(command),
  };
}

/** Every word that was typed begins a word of the label. */
function matches(label: string, wanted: string): boolean {
  const words = wordsOf(label);
  return wordsOf(wanted).every((part) => words.some((word) => word.startsWith(part)));
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}
