import { type ReactNode, useState } from 'react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useCountsAsModal } from './modalStore.ts';

export type MenuEntry = {
  id: string;
  label: string;
  keys?: string | undefined;
  disabled?: boolean;
  run: () => void;
};

type Properties = {
  label: string;
  className?: string;
  entries: MenuEntry[];
  /** Open from the first moment: it was asked for while it was being loaded. */
  startsOpen?: boolean;
  children: ReactNode;
};

/** A button that opens a menu. */
export function ActionMenu({
  label,
  className = 'button quiet icon',
  entries,
  startsOpen = false,
  children,
}: Properties) {
  const [open, setOpen] = useState(startsOpen);
  useCountsAsModal(open);
  return (
    <MenuTrigger isOpen={open} onOpenChange={setOpen}>
      <AriaButton aria-label={label} className={className}>
        {children}
      </AriaButton>
      <Popover className="menu-popover" placement="bottom end">
        <Menu aria-label={label} onAction={(key) => entries.find((entry) => entry.id === key)?.run()}>
          {entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              isDisabled={entry.disabled ?? false}
              className="menu-item"
            >
              <span>{entry.label}</span>
              {entry.keys && <kbd>{entry.keys}</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
