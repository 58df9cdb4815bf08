import { databaseFault } from './database.ts';
import { missingFolder } from './missingFolder.ts';

/** Why the store was not opened. Nothing has been changed on the disk in any of these cases. */
export type OpenFailure =
  | { code: 'newer'; found: number; known: number }
  | { code: 'foreign' | 'missing' | 'folder-in-place' }
  | { code: 'no-folder'; place: string }
  | { code: 'damaged' | 'disk-full' | 'read-only' | 'locked' | 'unreadable'; detail: string };

/** What an error says about the profile's files and folders; undefined when it is not about them. */
export function failureOf(error: unknown): OpenFailure | undefined {
  const place = missingFolder(error);
  if (place !== undefined) return { code: 'no-folder', place };
  const code = databaseFault(error) ?? readFault(error);
  return code && { code, detail: error instanceof Error ? error.message : String(error) };
}

/** The disk does not give what lies on it; the file itself may be whole. */
function readFault(error: unknown): 'unreadable' | undefined {
  const code = (error as { code?: unknown } | null)?.code;
  const isRead = typeof code === 'string' && (code.startsWith('SQLITE_IOERR') || code === 'EIO');
  return isRead ? 'unreadable' : undefined;
}
