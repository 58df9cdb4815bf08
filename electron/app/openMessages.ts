import type { Language } from '../../shared/article/fields.ts';
import { assertNever } from '../../shared/assertNever.ts';
import { formatDay } from '../../shared/html/dates.ts';
import type { OpenFailure } from '../store/openFailure.ts';

type Explanation = { title: string; text: string };

/** How a store can be lost that a backup may bring back. */
export type LostStore = 'damaged' | 'missing';

/** What is said when the newsroom's file cannot be opened: what happened, what is safe, and what to do. */
export function openMessages(language: Language) {
  return language === 'id' ? indonesian : english;
}

/** A backup's day, such as `2026-11-21`, as people say it. */
function spelled(day: string, language: Language): string {
  return formatDay(`${day}T00:00:00Z`, language, 'UTC');
}

const indonesian = {
  quit: 'Keluar',
  tryAgain: 'Coba lagi',
  startEmpty: 'Mulai dengan redaksi kosong',
  goOn: 'Lanjutkan',
  damagedWhileOpen: (file: string): Explanation => ({
    title: indonesian.damagedTitle,
    text: `${file}\n\nYang masih dapat dibaca tetap bisa disunting. Salin naskah yang penting, lalu tutup dan buka lagi Dateline untuk memulihkan cadangan.`,
  }),
  noBackup: (place: string): Explanation => ({
    title: 'Cadangan tidak dapat dibuat',
    text: `${place}\n\nDi sini diperlukan folder, tetapi tempatnya dipakai berkas lain. Berkas itu tidak diubah, dan naskah Anda tetap tersimpan. Pindahkan berkas itu ke tempat lain; cadangan akan dibuat paling lambat satu jam kemudian.`,
  }),
  restore: (day: string) => `Pulihkan cadangan ${spelled(day, 'id')}`,
  bugTitle: 'Dateline tidak dapat dimulai',
  bugText: (log: string, reason: string) =>
    `Terjadi kesalahan yang tidak terduga: ${reason}\n\nNaskah yang sudah tersimpan aman. Buka lagi Dateline; kalau terjadi lagi, nyalakan ulang komputer. Catatan kesalahan untuk yang membantu Anda ada di ${log}`,
  damagedTitle: 'Berkas redaksi rusak dan tidak dapat dibaca',
  lost: (lost: LostStore, file: string, day: string | undefined): Explanation => ({
    title: lost === 'damaged' ? indonesian.damagedTitle : 'Berkas redaksi hilang atau kosong',
    text: `${file}\n\n${
      lost === 'damaged'
        ? 'Berkas yang rusak tetap disimpan, tidak ada yang ditimpa.'
        : 'Kalau berkas itu dipindahkan, keluarlah dan kembalikan dulu.'
    } ${
      day
        ? `Cadangan utuh terakhir dibuat pada ${spelled(day, 'id')}; yang ditulis sesudah hari itu tidak ada di dalamnya. Semua cadangan tetap disimpan, apa pun pilihan Anda.`
        : 'Tidak ada cadangan yang utuh.'
    }`,
  }),
  keptTitle: 'Sebagian dari yang terakhir ditulis tidak dapat dibaca',
  keptText: (file: string) =>
    `Catatan tulisan terakhir rusak. Naskah lain aman. Periksa naskah yang terakhir Anda kerjakan. Salinan berkas redaksi sebelum dibuka disimpan di ${file} dan ${file}-wal, untuk yang dapat memulihkannya.`,
  failure(failure: OpenFailure, file: string): Explanation {
    switch (failure.code) {
      case 'newer':
        return {
          title: 'Redaksi ini ditulis oleh Dateline yang lebih baru',
          text: `${file}\n\nTidak ada yang diubah. Pasang Dateline versi terbaru, lalu buka lagi.`,
        };
      case 'disk-full':
        return {
          title: 'Disk penuh',
          text: `${file}\n\nNaskah yang sudah tersimpan aman. Kosongkan tempat di disk, lalu coba lagi.`,
        };
      case 'read-only':
        return {
          title: 'Berkas redaksi tidak dapat ditulisi',
          text: `${file}\n\nTidak ada yang diubah. Beri izin menulis pada berkas dan foldernya, lalu coba lagi.`,
        };
      case 'locked':
        return {
          title: 'Berkas redaksi sedang dipakai program lain',
          text: `${file}\n\nTidak ada yang diubah. Tutup program itu, lalu coba lagi.`,
        };
      case 'foreign':
        return {
          title: 'Berkas ini bukan berkas redaksi Dateline',
          text: `${file}\n\nBerkas ini milik program lain, dan tidak ada yang diubah. Pindahkan ke tempat lain, lalu coba lagi.`,
        };
      case 'no-folder':
        return {
          title: 'Folder tidak dapat dibuat',
          text: `${failure.place}\n\nDi sini diperlukan folder, tetapi tempatnya dipakai berkas lain atau tidak ada. Tidak ada yang diubah. Pindahkan yang menghalangi atau pilih tempat lain, lalu coba lagi.`,
        };
      case 'folder-in-place':
        return {
          title: 'Ada folder di tempat berkas redaksi',
          text: `${file}\n\nDi sini diperlukan berkas, tetapi tempatnya dipakai sebuah folder. Tidak ada yang diubah. Pindahkan folder itu ke tempat lain, lalu coba lagi.`,
        };
      case 'unreadable':
        return {
          title: 'Disk tidak dapat membaca berkas redaksi',
          text: `${file}\n\nTidak ada yang diubah. Periksa apakah disk tersambung dan masih baik, lalu coba lagi.`,
        };
      case 'damaged':
      case 'missing':
        return this.lost(failure.code, file, undefined);
      default:
        return assertNever(failure);
    }
  },
};

const english: typeof indonesian = {
  quit: 'Quit',
  tryAgain: 'Try again',
  startEmpty: 'Start with an empty newsroom',
  goOn: 'Continue',
  damagedWhileOpen: (file) => ({
    title: english.damagedTitle,
    text: `${file}\n\nWhat can still be read can be edited. Copy what matters, then close Dateline and start it again to restore a backup.`,
  }),
  noBackup: (place) => ({
    title: 'No backup can be made',
    text: `${place}\n\nA folder is needed here, but a file is in its place. That file was left as it is, and your stories are saved. Move it somewhere else; the backup is then made within an hour.`,
  }),
  restore: (day) => `Restore the backup of ${spelled(day, 'en')}`,
  bugTitle: 'Dateline cannot start',
  bugText: (log, reason) =>
    `Something unforeseen went wrong: ${reason}\n\nWhat was saved is safe. Open Dateline again; if this comes back, restart the computer. What happened is written down, for whoever helps you, in ${log}`,
  damagedTitle: 'The newsroom’s file is damaged and cannot be read',
  lost: (lost, file, day) => ({
    title: lost === 'damaged' ? english.damagedTitle : 'The newsroom’s file is missing or empty',
    text: `${file}\n\n${
      lost === 'damaged'
        ? 'The damaged file is kept; nothing is overwritten.'
        : 'If the file was moved, quit and put it back first.'
    } ${
      day
        ? `The last whole backup is of ${spelled(day, 'en')}; what was written after it is not in it. All backups are kept, whatever you choose.`
        : 'There is no whole backup.'
    }`,
  }),
  keptTitle: 'Some of what was written last cannot be read',
  keptText: (file) =>
    `The log of the last writing is damaged. Everything else is safe. Look at the stories you worked on last. A copy of the newsroom’s file as it was before it was opened is kept at ${file} and ${file}-wal, for somebody who can recover it.`,
  failure(failure, file) {
    switch (failure.code) {
      case 'newer':
        return {
          title: 'This newsroom was written by a newer Dateline',
          text: `${file}\n\nNothing was changed. Install the newest Dateline and open it again.`,
        };
      case 'disk-full':
        return {
          title: 'The disk is full',
          text: `${file}\n\nWhat was saved is safe. Make room on the disk and try again.`,
        };
      case 'read-only':
        return {
          title: 'The newsroom’s file cannot be written',
          text: `${file}\n\nNothing was changed. Allow writing to the file and its folder, then try again.`,
        };
      case 'locked':
        return {
          title: 'Another program is using the newsroom’s file',
          text: `${file}\n\nNothing was changed. Close that program and try again.`,
        };
      case 'foreign':
        return {
          title: 'This is not a newsroom’s file of Dateline',
          text: `${file}\n\nThe file is another program’s, and nothing was changed. Move it somewhere else and try again.`,
        };
      case 'no-folder':
        return {
          title: 'The folder cannot be made',
          text: `${failure.place}\n\nA folder is needed here, but there is a file in its place, or no such place. Nothing was changed. Move what is in the way or choose another place, then try again.`,
        };
      case 'folder-in-place':
        return {
          title: 'A folder is in the place of the newsroom’s file',
          text: `${file}\n\nA file is needed here, but a folder is in its place. Nothing was changed. Move that folder somewhere else, then try again.`,
        };
      case 'unreadable':
        return {
          title: 'The disk does not read the newsroom’s file',
          text: `${file}\n\nNothing was changed. See that the disk is connected and healthy, then try again.`,
        };
      case 'damaged':
      case 'missing':
        return this.lost(failure.code, file, undefined);
      default:
        return assertNever(failure);
    }
  },
};
