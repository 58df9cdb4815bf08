import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/ipc/contract.ts';
import { call } from '../../ipc/client.ts';

type Stills = CallOutput<'preview.capture'>;

/**
 * A dialog or menu of the window would lie below the pages that main shows over it. While there is one, the pages give
 * way to pictures of themselves, whose addresses this gives; they stay below the pages when these come back.
 */
export function useStills(covered: boolean): Stills {
  const [stills, setStills] = useState<Stills>({});
  useEffect(() => {
    if (!covered) return;
    let current = true;
    async function cover(): Promise<void> {
      const answer = await call('preview.capture');
      if (!current || !answer.ok) return;
      const next = answer.value;
      await Promise.all(Object.values(next).map(ready));
      if (!current) return;
      setStills((before) => ({ ...before, ...next }));
      requestAnimationFrame(() => current && void call('preview.cover'));
    }
    void cover();
    return () => {
      current = false;
    };
  }, [covered]);
  return stills;
}

/** Resolves once a picture can be shown at once. */
async function ready(address: string): Promise<void> {
  const image = new Image();
  image.src = address;
  await image.decode().catch(() => undefined);
}
