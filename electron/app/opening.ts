import type { Answer } from '../ipc/serve.ts';
import type { Session } from '../session/session.ts';
import type { ProfilePaths } from '../store/openStore.ts';
import type { Store } from '../store/store.ts';
import type { MainWindow } from '../windows/mainWindow.ts';
import type { MediaServer } from './appProtocol.ts';

/** The window that waits for a newsroom, and where that one's answers and pictures are handed in. */
export type Opening = {
  /** The profile's folder. */
  folder: string;
  /** Where the built program lies. */
  built: string;
  main: MainWindow;
  giveAnswer: (answer: Answer) => void;
  giveMedia: (media: MediaServer) => void;
};

/** An open profile, and who sits at it. */
export type Newsroom = { store: Store; paths: ProfilePaths; session: Session };
