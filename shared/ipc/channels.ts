/** The one channel on which calls go to main; the call's name travels inside. */
export const callChannel = 'dateline:call';

/** The one channel on which main tells the renderer something. */
export const eventChannel = 'dateline:event';

/** What every call may answer besides its own codes: the payload was refused, or a bug was met. */
export type BoundaryError = 'invalid-input' | 'internal';
