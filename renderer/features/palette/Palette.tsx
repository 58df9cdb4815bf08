import { type KeyboardEvent, useId, useState } from 'react';
import { useText } from '../../i18n/TextProvider.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import './palette.css';
import { type Item, usePaletteItems } from './usePaletteItems.ts';

/** Every command and every story, found by typing; what cannot be done now can be gone to, so that its reason is heard. */
export function Palette({ onClose }: { onClose: () => void }) {
  const text = useText();
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const items = usePaletteItems(typed);

  function run(item: Item | undefined): void {
    if (!item?.run) return;
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
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above answers the keyboard.
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      aria-disabled={!item.run}
      tabIndex={-1}
      className="palette-item"
      ref={(element) => {
        if (chosen) element?.scrollIntoView({ block: 'nearest' });
      }}
      onClick={onRun}
    >
      <span>{item.label}</span>
      {item.keys && <kbd>{item.keys}</kbd>}
      {item.note && <small>{item.note}</small>}
    </div>
  );
}
