import { useEffect, useState } from 'react';
import type { PreviewDevice } from '../../../shared/ipc/devices.ts';
import { listen } from '../../ipc/client.ts';

/** The device whose page has the keyboard, as main tells it: a click on a page is heard nowhere else. */
export function useEntered(): PreviewDevice | undefined {
  const [entered, setEntered] = useState<PreviewDevice>();
  useEffect(() => listen('preview.entered', ({ device }) => setEntered(device)), []);
  return entered;
}
