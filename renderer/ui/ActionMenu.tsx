import { type ReactNode, useEffect, useState } from 'react';
import {
  Button as AriaButton,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import { Icon } from './icons/Icon.tsx';
import { useCountsAsModal } from './modalStore.ts';

export type MenuEntry = {
  id: string;
  label: string;
  keys?: string | undefined;
  /** Of several of which one is chosen, whether it is this one. */
  checked?: boolean;
  run: () => void;
};

export type AskedBy = 'pointer' | 'keyboard';

type Properties = {
  label: string;
  className?: string;
  entries: MenuEntry[];
  /** What asked for it while it was being loaded, so that it opens at once: as it would have, had it been there. */
  askedBy?: AskedBy | undefined;
  byArrows?: boolean | undefined;
  /** Which of its edges lies below the button's: a menu opens to where there is room for it. */
  edge?: 'start' | 'end';
  children: ReactNode;
};

/** A button that opens a menu. */
export function ActionMenu({
  label,
  className = 'button quiet icon',
  entries,
  askedBy,
  byArrows = false,
  edge = 'end',
  children,
}: Properties) {
  const [open, setOpen] = useState(false);
  const [first, setFirst] = useState(askedBy === 'keyboard');
  const choices = entries.filter(({ checked }) => checked !== undefined);
  const others = entries.filter(({ checked }) => checked === undefined);
  useCountsAsModal(open);
  // The button has the focus by now, and so gets it back.
  useEffect(() => setOpen(askedBy !== undefined), [askedBy]);
  return (
    <MenuTrigger
      isOpen={open}
      onOpenChange={(next) => {
        setOpen(next);
        setFirst(false);
      }}
    >
      <AriaButton
        aria-label={label}
        className={className}
        autoFocus={askedBy !== undefined}
        excludeFromTabOrder={byArrows}
      >
        {children}
      </AriaButton>
      <Popover className="menu-popover" placement={`bottom ${edge}`}>
        <Menu
          aria-label={label}
          {...(first && { autoFocus: 'first' as const })}
          onAction={(key) => entries.find((entry) => entry.id === key)?.run()}
        >
          {choices.length > 0 && (
            <MenuSection
              aria-label={label}
              className="menu-choices"
              selectionMode="single"
              selectedKeys={choices.filter(({ checked }) => checked).map(({ id }) => id)}
            >
              {choices.map((entry) => (
                <Item key={entry.id} entry={entry} />
              ))}
            </MenuSection>
          )}
          {others.map((entry) => (
            <Item key={entry.id} entry={entry} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Item({ entry }: { entry: MenuEntry }) {
  return (
    <MenuItem id={entry.id} textValue={entry.label} className="menu-item">
      <span>{entry.label}</span>
      {entry.checked && <Icon name="check" size={15} />}
      {entry.keys && <kbd>{entry.keys}</kbd>}
    </MenuItem>
  );
}
