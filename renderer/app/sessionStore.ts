import { create } from 'zustand';
import type { CallOutput } from '../../shared/ipc/contract.ts';
import type { PaneSizes, Settings } from '../../shared/ipc/records.ts';
import { call, listen } from '../ipc/client.ts';

export type SessionState = CallOutput<'session.get'>;

/** Who sits here and how they like it; loaded before anything is drawn. */
export const useSession = create<SessionState>(() => undefined as unknown as SessionState);

/** Reads the session, and again whenever main says that it changed. */
export async function loadSession(): Promise<void> {
  await read();
  listen('session.changed', () => void read());
}

/** How many changes are on their way to the store. */
let saving = 0;

/** Changes settings: on the screen at once, then in the store. */
export function changeSettings(patch: Partial<Settings>): void {
  useSession.setState((state) => ({ settings: { ...state.settings, ...patch } }));
  saving++;
  void call('settings.save', patch).then((answer) => {
    saving--;
    if (!answer.ok) void read();
  });
}

/** Changes how wide the panes are and which are shown. */
export function changePanes(patch: Partial<PaneSizes>): void {
  changeSettings({ panes: { ...useSession.getState().settings.panes, ...patch } });
}

/** Shows a pane at another width, which is kept only once `changePanes` is told. */
export function showPaneWidth(pane: 'desk' | 'list' | 'inspector', width: number): void {
  useSession.setState(({ settings }) => ({
    settings: { ...settings, panes: { ...settings.panes, [pane]: width } },
  }));
}

async function read(): Promise<void> {
  const answer = await call('session.get');
  if (!answer.ok) return;
  // What is being saved is newer than what was read meanwhile; it is read again once it is saved.
  const { settings } = saving > 0 ? useSession.getState() : answer.value;
  useSession.setState({ ...answer.value, settings }, true);
}
