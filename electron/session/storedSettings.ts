import * as v from 'valibot';
import type { Settings } from '../../shared/ipc/records.ts';
import type { Store } from '../store/store.ts';

/** The settings that are written down, whatever they are; what is not among them is as it is at first. */
export function storedSettings(store: Store): Record<string, unknown> {
  return store.settings.get('settings', v.record(v.string(), v.unknown())) ?? {};
}

/** Writes down some settings, and leaves the others as they are. */
export function storeSettings(store: Store, patch: Partial<Settings>): void {
  store.settings.set('settings', { ...storedSettings(store), ...patch });
}
