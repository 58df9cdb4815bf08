import type { CallOutput } from '../../shared/ipc/contract.ts';
import { call } from '../ipc/client.ts';

type WindowSize = CallOutput<'window.size'>;

let toCome: WindowSize = { width: 0, height: 0 };

/** Asks how large the window will be: what is drawn before it is shown is drawn for that size, and only once. */
export async function askWindowSize(): Promise<void> {
  const answer = await call('window.size');
  if (answer.ok) toCome = answer.value;
}

/** How large the window's page is, or will be when it has not been shown yet, in CSS px. */
export function windowSize(): WindowSize {
  return window.innerWidth > 0 ? { width: window.innerWidth, height: window.innerHeight } : toCome;
}
