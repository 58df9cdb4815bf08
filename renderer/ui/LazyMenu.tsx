import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { MenuEntry } from './ActionMenu.tsx';

const loadMenu = () => import('./ActionMenu.tsx');
const ActionMenu = lazy(() => loadMenu().then((one) => ({ default: one.ActionMenu })));

type Properties = { label: string; className: string; entries: () => MenuEntry[]; children: ReactNode };

/** A button that opens a menu, for what is there from the start: the menu itself is loaded when it is first wanted. */
export function LazyMenu({ label, className, entries, children }: Properties) {
  const [wanted, setWanted] = useState(false);
  const button = (
    <button
      type="button"
      className={className}
      aria-label={label}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={() => void loadMenu()}
      onFocus={() => void loadMenu()}
      onClick={() => setWanted(true)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        setWanted(true);
      }}
    >
      {children}
    </button>
  );
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <ActionMenu label={label} className={className} entries={entries()} startsOpen>
        {children}
      </ActionMenu>
    </Suspense>
  );
}
