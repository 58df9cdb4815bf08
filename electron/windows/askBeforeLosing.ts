import { dialog } from 'electron';
import type { Language } from '../../shared/article/fields.ts';
import type { MainWindow } from './mainWindow.ts';

const words = {
  id: {
    message: 'Sebagian tulisan belum tersimpan',
    detail:
      'Yang terakhir ditulis tidak dapat disimpan; sebabnya tertulis di kaki jendela. Jika jendela ditutup sekarang, bagian itu hilang. Yang sudah tersimpan tetap aman.',
    stay: 'Tetap di sini',
    close: 'Tutup tanpa menyimpannya',
  },
  en: {
    message: 'Some of the text is not saved',
    detail:
      'What was written last could not be saved; the foot of the window says why. If the window is closed now, that part is lost. What was saved before is safe.',
    stay: 'Stay here',
    close: 'Close without it',
  },
} as const satisfies Record<Language, Record<string, string>>;

/**
 * Asks before the window is closed over something that cannot be written: its page then does not let itself go. One that
 * is finishing something closes by itself afterwards; closed a second time meanwhile, it is asked for too.
 */
export function askBeforeLosing({ window, work }: MainWindow, language: () => Language): void {
  let isAsking = false;
  let isClosing = false;
  window.webContents.on('will-prevent-unload', async () => {
    const isFirst = work.isUnderWay && !isClosing;
    isClosing = work.isUnderWay;
    if (isAsking || isFirst) return;
    isAsking = true;
    const { message, detail, stay, close } = words[language()];
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message,
      detail,
      buttons: [stay, close],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    isAsking = false;
    if (response === 1) window.destroy();
  });
}
