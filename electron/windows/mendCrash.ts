import { app, type BrowserWindow, dialog } from 'electron';
import type { Language } from '../../shared/article/fields.ts';
import { log } from '../log.ts';

/** A page that ends so often within so long, in ms, would only do so again. */
const patience = { times: 3, within: 5 * 60_000 };

/** Says so when the page of the window has died, and loads it anew: everything that was typed is in the store. */
export function mendCrashes(window: BrowserWindow, language: () => Language): void {
  let crashes: number[] = [];

  async function mend(reason: string): Promise<void> {
    log.error('page gone', new Error(reason));
    const now = Date.now();
    crashes = [...crashes.filter((at) => now - at < patience.within), now];
    const mayReload = crashes.length <= patience.times;
    const words = messages[language()];
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: words.title,
      detail: mayReload ? words.text : words.again,
      buttons: mayReload ? [words.reload, words.quit] : [words.quit],
      noLink: true,
    });
    if (mayReload && response === 0) window.webContents.reload();
    else app.quit();
  }

  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) void mend(reason);
  });
}

const messages: Record<Language, Record<'title' | 'text' | 'again' | 'reload' | 'quit', string>> = {
  id: {
    title: 'Jendela ini berhenti bekerja',
    text: 'Naskah yang tersimpan aman di disk. Muat ulang jendelanya untuk melanjutkan.',
    again: 'Ini terjadi berulang kali. Naskah yang tersimpan aman di disk. Tutup Dateline, lalu buka lagi.',
    reload: 'Muat ulang',
    quit: 'Keluar',
  },
  en: {
    title: 'This window has stopped working',
    text: 'What was saved is safe on the disk. Reload the window to go on.',
    again:
      'This happens again and again. What was saved is safe on the disk. Close Dateline and start it again.',
    reload: 'Reload',
    quit: 'Quit',
  },
};
