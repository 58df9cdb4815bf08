import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { AskedBy, MenuEntry } from './ActionMenu.tsx';

const loadMenu = () => import('./ActionMenu.tsx');
const ActionMenu = lazy(() => loadMenu().then((one) => ({ default: one.ActionMenu })));

type Properties = {
  label: string;
  className: string;
  /** Whether Tab passes it by, because arrows lead to it. */
  byArrows?: boolean;
  entries: () => MenuEntry[];
  children: ReactNode;
};

/** A button that opens a menu, for what is there from the start: the menu itself is loaded when it is first wanted. */
export function LazyMenu({ label, className, byArrows, entries, children }: Properties) {
  const [askedBy, setAskedBy] = useState<AskedBy>();
  const button = (
    <button
      type="button"
      className={className}
      aria-label={label}
      tabIndex={byArrows ? -1 : undefined}
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={() => void loadMenu()}
      onFocus={() => void loadMenu()}
      // A click that a key made has no count.
      onClick={(event) => setAskedBy(event.detail === 0 ? 'keyboard' : 'pointer')}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
        event.preventDefault();
        setAskedBy('keyboard');
      }}
    >
      {children}
    </button>
  );
  if (!askedBy) return button;
  return (
    <Suspense fallback={button}>
      <ActionMenu
        label={label}
        className={className}
        byArrows={byArrows}
        entries={entries()}
        askedBy={askedBy}
      >
        {children}
      </ActionMenu>
    </Suspense>
  );
}
