import type { ReactNode } from 'react';
import { Icon } from './icons/Icon.tsx';

/** What should be known before one goes on: a sign, what it is in a word or two, and why. */
export function Warning({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="warning" role="status">
      <Icon name="triangle-alert" size={16} />
      <div>
        <strong>{title}</strong>
        {children}
      </div>
    </div>
  );
}
