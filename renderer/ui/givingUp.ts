import type { KeyboardEvent } from 'react';

/** For a form or a question within something else: Escape gives it up, and not what is around it. */
export function givingUp(giveUp: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    giveUp();
  };
}
