import { create } from 'zustand';
import type { PreviewDevice } from '../../../shared/ipc/devices.ts';
import { call } from '../../ipc/client.ts';

export type PreviewChoice = PreviewDevice | 'all';

/** Whether the page is shown beside the text, and at which widths. */
export const usePreview = create<{ shown: boolean; choice: PreviewChoice }>(() => ({
  shown: false,
  choice: 'phone',
}));

/** Shows or hides the page. */
export function togglePreview(shown = !usePreview.getState().shown): void {
  usePreview.setState({ shown });
}

/** Gives the keyboard to a page, by which it is scrolled and its fold opened; each time to the next one of several. */
export function enterPreview(): void {
  void call('preview.enter');
}
