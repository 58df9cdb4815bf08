import { create } from 'zustand';
import type { PreviewDevice } from '../../../shared/ipc/devices.ts';
import { call } from '../../ipc/client.ts';

export type PreviewChoice = PreviewDevice | 'all';

type PreviewState = {
  shown: boolean;
  choice: PreviewChoice;
  /** The device whose page was given the keyboard. */
  entered: PreviewDevice | undefined;
};

/** Whether the page is shown beside the text, and at which widths. */
export const usePreview = create<PreviewState>(() => ({
  shown: false,
  choice: 'phone',
  entered: undefined,
}));

/** Shows or hides the page. */
export function togglePreview(shown = !usePreview.getState().shown): void {
  usePreview.setState({ shown });
}

/** Gives the keyboard to a page, by which it is scrolled and its fold opened; each time to the next one of several. */
export async function enterPreview(): Promise<void> {
  const answer = await call('preview.enter');
  if (!answer.ok) return;
  usePreview.setState({ entered: answer.value.device });
  const left = new AbortController();
  const leave = () => {
    left.abort();
    usePreview.setState({ entered: undefined });
  };
  // The window's own: what is focused in it meanwhile is for when it has the keyboard again.
  addEventListener('focus', leave, { signal: left.signal });
  for (const sign of ['keydown', 'pointerdown'])
    addEventListener(sign, leave, { capture: true, signal: left.signal });
}
