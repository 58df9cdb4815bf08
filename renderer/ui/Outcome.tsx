import type { ReactNode } from 'react';
import { Icon } from './icons/Icon.tsx';

const signs = { good: 'circle-check', bad: 'triangle-alert', underWay: 'loader-circle' } as const;

export type OutcomeTone = keyof typeof signs;

/** How something went, or that it is still under way: a sign, a colour and words; what went wrong is read out at once. */
export function Outcome({ tone, children }: { tone: OutcomeTone; children: ReactNode }) {
  return (
    <p className={`outcome ${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon name={signs[tone]} size={15} />
      {children}
    </p>
  );
}
