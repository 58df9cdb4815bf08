import { app, type BrowserWindow, dialog } from 'electron';
import type { Language } from '../../shared/article/fields.ts';
import { log, logFile } from '../log.ts';

type Words = {
  message: string;
  detail: (reason: string, diary: string) => string;
  goOn: string;
  quit: string;
};

const words: Record<Language, Words> = {
  id: {
    message: 'Terjadi kesalahan yang tidak terduga',
    detail: (reason, diary) =>
      `${reason}\n\nNaskah yang sudah tersimpan aman, dan Anda dapat melanjutkan. Kalau ada yang tidak berjalan, tutup Dateline lalu buka lagi. Catatan kesalahan untuk yang membantu Anda ada di ${diary}`,
    goOn: 'Lanjutkan',
    quit: 'Keluar',
  },
  en: {
    message: 'Something unforeseen went wrong',
    detail: (reason, diary) =>
      `${reason}\n\nWhat was saved is safe, and you can go on. If something does not work, close Dateline and start it again. What happened is written down, for whoever helps you, in ${diary}`,
    goOn: 'Continue',
    quit: 'Quit',
  },
};

/**
 * Writes down what nothing caught, and says so once: what comes again and again must not stand in the way. Electron's own
 * message would hold the whole program still until it is answered, in English.
 */
export function catchUnforeseen(window: BrowserWindow, folder: string, language: () => Language): void {
  let isTold = false;
  process.on('unhandledRejection', (reason) => log.error('unforeseen', reason));
  process.on('uncaughtException', (error) => {
    log.error('unforeseen', error);
    if (isTold || window.isDestroyed()) return;
    isTold = true;
    void tell(error);
  });

  async function tell(error: Error): Promise<void> {
    const { message, detail, goOn, quit } = words[language()];
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      message,
      detail: detail(error.message, logFile(folder)),
      buttons: [goOn, quit],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (response === 1) app.quit();
  }
}
