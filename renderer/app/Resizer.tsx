import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { changePanes, showPaneWidth, useSession } from './sessionStore.ts';

const limits = { desk: [160, 420], list: [220, 560], inspector: [240, 520] } as const;
const keyStep = 16;

type Properties = { pane: 'desk' | 'list' | 'inspector'; label: string; edge: 'left' | 'right' };

/** The edge of a pane: drag it, or move it with the arrow keys. */
export function Resizer({ pane, label, edge }: Properties) {
  const width = useSession((session) => session.settings.panes[pane]);
  const drag = useRef<{ x: number; width: number }>(null);
  const [least, most] = limits[pane];
  const direction = edge === 'right' ? 1 : -1;

  function within(next: number): number {
    return Math.round(Math.max(least, Math.min(most, next)));
  }

  function onKey(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? keyStep : event.key === 'ArrowLeft' ? -keyStep : 0;
    if (step === 0) return;
    event.preventDefault();
    changePanes({ [pane]: within(width + step * direction) });
  }

  function onPointerDown(event: PointerEvent<HTMLDivElement>): void {
    drag.current = { x: event.clientX, width };
    event.currentTarget.setPointerCapture(event.pointerId);
  }

  function endDrag(): void {
    if (drag.current && drag.current.width !== width) changePanes({ [pane]: width });
    drag.current = null;
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that can be moved is no <hr>.
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={least}
      aria-valuemax={most}
      tabIndex={0}
      className={`resizer ${edge}`}
      onKeyDown={onKey}
      onPointerDown={onPointerDown}
      // Whoever drags it goes on writing where they were.
      onMouseDown={(event) => event.preventDefault()}
      onPointerMove={(event) => {
        if (drag.current)
          showPaneWidth(pane, within(drag.current.width + (event.clientX - drag.current.x) * direction));
      }}
      onPointerUp={endDrag}
      onPointerCancel={endDrag}
    />
  );
}
