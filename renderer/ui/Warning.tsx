import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

/** What should be known before one goes on: a sign, what it is in a word or two, and why. */
export function Warning({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="warning" role="status">
      <TriangleAlert size={16} aria-hidden />
      <div>
        <strong>{title}</strong>
        {children}
      </div>
    </div>
  );
}
