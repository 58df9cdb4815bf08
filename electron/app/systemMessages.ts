import { app } from 'electron';
import { defaultSettings } from '../session/defaultSettings.ts';
import { openMessages } from './openMessages.ts';

/** What is said before the newsroom is open, and its own language known: in the system's. */
export function systemMessages() {
  return openMessages(defaultSettings(app.getLocale()).language);
}
