import type { Language } from '../../shared/article/fields.ts';

type Sentence = Record<Language, string>;

/** What happened, what is safe, and what to do, for every code with which something may fail. */
const sentences: Record<string, Sentence> = {
  'article-not-found': {
    id: 'Naskah ini sudah tidak ada. Naskah lain tidak tersentuh. Pilih naskah lain dari daftar.',
    en: 'This story is no longer there. No other story is touched. Choose another one from the list.',
  },
  'not-allowed': {
    id: 'Ini tidak dapat dilakukan sekarang: peran Anda tidak membolehkannya, atau keadaan naskahnya sudah berubah. Tidak ada yang diubah. Lihat keadaannya, atau minta redaktur melakukannya.',
    en: 'This cannot be done now: your role does not allow it, or the story has moved on meanwhile. Nothing was changed. Look at its state, or ask an editor to do it.',
  },
  'last-editor': {
    id: 'Ini redaktur terakhir; tanpa redaktur tidak ada yang dapat menyetujui naskah. Tidak ada yang diubah. Jadikan anggota lain redaktur dulu.',
    en: 'This is the last editor, and without one nobody could approve a story. Nothing was changed. Make somebody else an editor first.',
  },
  'name-taken': {
    id: 'Sudah ada anggota dengan nama itu di sini. Tidak ada yang diubah. Tambahkan sesuatu yang membedakan keduanya, misalnya nama tengah.',
    en: 'Somebody here has that name already. Nothing was changed. Add something that tells the two apart, such as a middle name.',
  },
  'disk-full': {
    id: 'Disk penuh, jadi belum tersimpan. Yang diketik aman selama jendela ini terbuka. Kosongkan tempat di disk; Dateline mencoba lagi sendiri.',
    en: 'The disk is full, so this is not saved yet. What you typed is safe while this window is open. Make room on the disk; Dateline tries again by itself.',
  },
  'read-only': {
    id: 'Berkas redaksi tidak dapat ditulisi. Yang diketik aman selama jendela ini terbuka. Beri izin menulis; Dateline mencoba lagi sendiri.',
    en: 'The newsroom’s file cannot be written. What you typed is safe while this window is open. Allow writing; Dateline tries again by itself.',
  },
  damaged: {
    id: 'Berkas redaksi rusak. Yang diketik aman selama jendela ini terbuka. Salin naskah Anda, lalu buka lagi Dateline untuk memulihkan cadangan.',
    en: 'The newsroom’s file is damaged. What you typed is safe while this window is open. Copy your story, then start Dateline again to restore a backup.',
  },
  locked: {
    id: 'Program lain sedang memakai berkas redaksi. Yang diketik aman. Tutup program itu; Dateline mencoba lagi sendiri.',
    en: 'Another program is using the newsroom’s file. What you typed is safe. Close that program; Dateline tries again by itself.',
  },
  'invalid-input': {
    id: 'Isian itu tidak dapat diterima. Tidak ada yang diubah. Perbaiki isian yang ditandai.',
    en: 'That entry cannot be accepted. Nothing was changed. Mend the entry that is marked.',
  },
  'block-refused': {
    id: 'Satu bagian teks tidak dapat disimpan: terlalu panjang, atau daftarnya terlalu dalam atau terlalu besar. Bagian lain tersimpan. Pecah bagian itu, atau urungkan.',
    en: 'One part of the text cannot be saved: it is too long, or a list in it is too deep or too large. Everything else is saved. Split that part, or undo.',
  },
  'unknown-picture': {
    id: 'Satu gambar tidak ada di redaksi ini, jadi tidak tersimpan. Bagian lain tersimpan. Hapus gambar itu, lalu pasang lagi dari berkasnya.',
    en: 'One picture is not in this newsroom, so it is not saved. Everything else is saved. Remove it, then put it in again from its file.',
  },
  'related-to-itself': {
    id: 'Naskah ini ada di antara artikel terkaitnya sendiri, jadi artikel terkait tidak tersimpan. Bagian lain tersimpan. Hapus naskah ini dari artikel terkait.',
    en: 'This story is among its own related articles, so those are not saved. Everything else is saved. Remove it from them.',
  },
  internal: {
    id: 'Dateline mengalami gangguan karena kesalahannya sendiri. Yang tersimpan aman. Coba lagi; kalau terulang, buka lagi Dateline.',
    en: 'Dateline stumbled over a mistake of its own. What is saved is safe. Try again; if it happens again, restart Dateline.',
  },
  'not-written': {
    id: 'Sebagian naskah belum tersimpan, jadi langkah ini belum dilakukan. Baris status menyebutkan sebabnya; perbaiki dulu, lalu coba lagi.',
    en: 'Some of this story is not saved yet, so this step was not taken. The status line says why; mend that first, then try again.',
  },
  'taken-back': {
    id: 'Perubahan terakhir pada naskah ini tidak tersimpan: peran pembuatnya tidak membolehkannya. Sekarang orang lain yang bekerja di sini, jadi perubahan itu ditarik kembali. Yang sudah tersimpan aman. Kalau perlu, buat lagi dengan peran yang membolehkannya.',
    en: 'The last changes to this story were not saved: the role of whoever made them did not allow it. Somebody else sits here now, so they were taken back. What was saved is safe. If they are needed, make them again in a role that may.',
  },
  'reason-needed': {
    id: 'Tulis alasannya, supaya penulis tahu apa yang perlu diperbaiki.',
    en: 'Write the reason, so that the writer knows what to mend.',
  },
  'time-needed': { id: 'Pilih tanggal dan jam tayang.', en: 'Choose the date and time to publish.' },
  'time-past': {
    id: 'Waktu itu sudah lewat. Pilih waktu yang akan datang, atau tayangkan sekarang.',
    en: 'That time has passed. Choose a later one, or publish now.',
  },
  'headline-needed': {
    id: 'Naskah ini belum berjudul. Beri judul dulu, lalu coba lagi.',
    en: 'This story has no headline yet. Write one, then try again.',
  },
  'body-needed': {
    id: 'Naskah ini belum berisi. Tulis isinya dulu, lalu coba lagi.',
    en: 'This story has no text yet. Write it, then try again.',
  },
  'still-published': {
    id: 'Masih tayang di situs. Turunkan dulu dari situs, lalu coba lagi.',
    en: 'It is still published on a site. Take it off the site first, then try again.',
  },
  'still-scheduled': {
    id: 'Naskah ini terjadwal tayang. Batalkan jadwalnya dulu, lalu coba lagi.',
    en: 'This story is scheduled to go out. Cancel the schedule first, then try again.',
  },
  'version-not-found': { id: 'Versi itu sudah tidak ada.', en: 'That version is no longer there.' },
  'not-a-picture': {
    id: 'Berkas itu bukan gambar yang dapat dipakai. Pakai JPEG, PNG, WebP, GIF, atau AVIF.',
    en: 'That file is not a picture that can be used. Use JPEG, PNG, WebP, GIF or AVIF.',
  },
  'too-many-blocks': {
    id: 'Naskah ini punya lebih dari 20.000 blok, jadi yang terakhir ditambahkan belum tersimpan. Yang sebelumnya aman. Pecah naskah ini, atau urungkan.',
    en: 'This story has more than 20,000 blocks, so what was added last is not saved. What was there before is safe. Split the story, or undo.',
  },
  'too-large': {
    id: 'Gambar itu terlalu besar. Perkecil sampai di bawah 60 MB dan 100 megapiksel.',
    en: 'That picture is too large. Make it smaller than 60 MB and 100 megapixels.',
  },
  'person-not-found': {
    id: 'Anggota itu sudah tidak ada di redaksi.',
    en: 'That person is no longer in the newsroom.',
  },
  'site-not-found': {
    id: 'Situs itu sudah tidak ada. Pilih situs lain.',
    en: 'That site is no longer there. Choose another.',
  },
  'wrong-address': {
    id: 'Tidak ada yang menjawab di alamat itu. Naskah aman. Periksa ejaan alamat situs.',
    en: 'Nobody answers at that address. The story is safe. Check the spelling of the address.',
  },
  'not-wordpress': {
    id: 'Alamat itu menjawab, tetapi bukan situs WordPress. Periksa alamatnya, termasuk foldernya.',
    en: 'That address answers, but it is not a WordPress site. Check the address and its folder.',
  },
  'rest-off': {
    id: 'Situs itu menutup REST API. Naskah aman. Minta pengelola situs membukanya untuk pengguna yang masuk.',
    en: 'That site has its REST API switched off. The story is safe. Ask its administrator to allow it for users who are logged in.',
  },
  'wrong-password': {
    id: 'Nama pengguna atau sandi aplikasi tidak diterima. Naskah aman. Buat sandi aplikasi baru di WordPress, lalu masukkan di Situs.',
    en: 'The username or application password was not accepted. The story is safe. Make a new application password in WordPress and enter it under Sites.',
  },
  'no-rights': {
    id: 'Pengguna itu tidak boleh melakukan ini di situs. Naskah aman. Minta pengelola memberi peran yang sesuai.',
    en: 'That user may not do this on the site. The story is safe. Ask its administrator for a suitable role.',
  },
  'self-signed-certificate': {
    id: 'Sertifikat situs itu tidak dapat dipercaya, jadi tidak ada yang dikirim. Minta pengelola memasang sertifikat yang sah.',
    en: 'The site’s certificate cannot be trusted, so nothing was sent. Ask its administrator to install a valid one.',
  },
  'bad-certificate': {
    id: 'Sertifikat situs itu kedaluwarsa atau dibuat untuk nama lain, jadi tidak ada yang dikirim. Periksa alamat dan tanggal komputer ini, atau minta pengelola memperbaruinya.',
    en: 'The site’s certificate has expired or belongs to another name, so nothing was sent. Check the address and this computer’s date, or ask its administrator to renew it.',
  },
  'no-tls': {
    id: 'Situs itu tidak dapat dihubungi dengan aman (https) di alamat itu, jadi tidak ada yang dikirim. Periksa alamat dan port; kalau situs memang tanpa https, tulis http:// di depannya.',
    en: 'That address cannot be reached safely (https), so nothing was sent. Check the address and its port; if the site really has no https, write http:// before it.',
  },
  'site-down': {
    id: 'Server situs itu menolak sambungan: mungkin sedang mati, atau nomor port salah. Naskah aman di komputer ini. Periksa alamatnya, atau tunggu sampai situs hidup lagi.',
    en: 'The site’s server refuses connections: it may be down, or the port is wrong. The story is safe on this computer. Check the address, or wait until the site is up again.',
  },
  offline: {
    id: 'Situs itu tidak ditemukan dari sini: tidak ada jaringan, atau alamatnya salah. Naskah aman di komputer ini dan akan dikirim begitu situs menjawab.',
    en: 'The site cannot be found from here: there is no network, or its address is wrong. The story is safe on this computer and will be sent when the site answers.',
  },
  'no-answer': {
    id: 'Situs itu tidak menjawab pada waktunya: mungkin kewalahan, atau tertahan di jalan. Naskah aman di komputer ini dan akan dikirim begitu situs menjawab.',
    en: 'The site did not answer in time: it may be overloaded, or held up on the way. The story is safe on this computer and will be sent when the site answers.',
  },
  'server-error': {
    id: 'Situs menjawab dengan kesalahan. Naskah aman di sini; akan dicoba lagi.',
    en: 'The site answered with an error. The story is safe here; it will be tried again.',
  },
  'site-disk-full': {
    id: 'Disk tempat situs di komputer ini penuh, jadi ini belum selesai di situs. Naskah tersimpan. Kosongkan tempat di disk; Dateline mencoba lagi sendiri.',
    en: 'The disk that holds the site on this computer is full, so this is not finished on the site yet. The story is saved. Make room on the disk; Dateline tries again by itself.',
  },
  'site-read-only': {
    id: 'Folder situs di komputer ini tidak dapat ditulisi, jadi ini belum selesai di situs. Naskah tersimpan. Beri izin menulis, lalu coba lagi.',
    en: 'The folder of the site on this computer cannot be written, so this is not finished on the site yet. The story is saved. Allow writing there, then try again.',
  },
  conflict: {
    id: 'Naskah ini diubah di situs sejak terakhir dikirim, jadi tidak ada yang ditimpa. Bandingkan dulu dengan yang ada di situs.',
    en: 'This story was changed on the site since it was last sent, so nothing was overwritten. Compare it with the site first.',
  },
  'too-many-requests': {
    id: 'Situs meminta kita menunggu. Naskah aman di sini; akan dicoba lagi sendiri.',
    en: 'The site asks us to wait. The story is safe here; it will be tried again by itself.',
  },
  'no-password': {
    id: 'Sandi aplikasi untuk situs ini tidak tersimpan. Naskah aman. Masukkan sandinya di Situs, lalu coba lagi.',
    en: 'The application password of this site is not stored. The story is safe. Enter it under Sites, then try again.',
  },
  'category-missing': {
    id: 'Kategori itu belum ada di situs dan pengguna ini tidak boleh membuatnya. Naskah aman. Pilih kategori yang ada, atau minta pengelola membuatnya.',
    en: 'That category is not on the site and this user may not make it. The story is safe. Choose one that is there, or ask the administrator to make it.',
  },
  'picture-missing': {
    id: 'Berkas salah satu gambar tidak ditemukan di komputer ini. Tidak ada yang ditayangkan. Pasang lagi gambarnya, lalu coba lagi.',
    en: 'The file of one of the pictures is not on this computer. Nothing was published. Put the picture in again, then try again.',
  },
  'picture-refused': {
    id: 'Situs menolak salah satu gambar, mungkin karena ukurannya. Naskah aman. Pakai gambar yang lebih kecil, lalu coba lagi.',
    en: 'The site refused one of the pictures, perhaps for its size. The story is safe. Use a smaller one, then try again.',
  },
  'remote-gone': {
    id: 'Naskah ini sudah dihapus dari situs. Naskah di sini aman. Tayangkan lagi sebagai naskah baru.',
    en: 'This story was deleted from the site. The one here is safe. Publish it again as a new one.',
  },
  'in-trash': {
    id: 'Naskah ini ada di tempat sampah situs. Naskah di sini aman. Pulihkan di situs, lalu coba lagi.',
    en: 'This story is in the site’s trash. The one here is safe. Restore it there, then try again.',
  },
  'not-ours': {
    id: 'Di situs itu nomor naskah ini dipakai tulisan lain. Tidak ada yang diubah di sana. Kalau alamat situs baru saja diganti, kembalikan dulu; kalau tidak, tarik naskahnya langsung di situs.',
    en: 'On that site another post has this story’s number. Nothing was changed there. If the site’s address was changed lately, set it back first; if not, take the story off on the site itself.',
  },
  'not-published': {
    id: 'Naskah ini tidak tayang di situs itu, jadi tidak ada yang diubah.',
    en: 'This story is not published on that site, so nothing was changed.',
  },
  'term-too-long': {
    id: 'Nama kategori atau tag di bawah ini terlalu panjang untuk situs itu, jadi bagi pembacanya belum ada yang berubah. Naskah aman di sini. Pendekkan namanya, lalu coba lagi.',
    en: 'The name of the category or tag below is too long for that site, so nothing has changed for its readers. The story is safe here. Make it shorter, then try again.',
  },
  refused: {
    id: 'Situs menolak naskah ini. Naskah aman di sini. Keterangan situs ada di bawah; minta pengelola memeriksanya.',
    en: 'The site refused this story. It is safe here. What the site said stands below; ask its administrator to look at it.',
  },
  differs: {
    id: 'Naskah sudah tayang, tetapi situs mengubah bagian di bawah ini. Bandingkan halaman itu dengan naskah di sini.',
    en: 'The story is published, but the site changed what is named below. Compare the page with the story here.',
  },
  embargoed: {
    id: 'Naskah ini diembargo dan belum boleh tayang sebelum embargonya berakhir. Pilih waktu sesudahnya, atau ubah embargonya.',
    en: 'This story is under embargo and may not go out before it ends. Choose a time after that, or change the embargo.',
  },
  'already-queued': {
    id: 'Naskah ini sedang menunggu di kotak keluar. Tidak ada yang diubah. Tunggu sampai terkirim, atau pilih “Hentikan pengiriman” di kotak keluar.',
    en: 'This story is waiting in the outbox. Nothing was changed. Wait until it has been sent, or choose “Stop sending” in the outbox.',
  },
  superseded: {
    id: 'Sejak itu naskah ini sudah diminta lagi untuk situs yang sama, jadi yang lama tidak dikirim. Tidak ada yang diubah. Lihat yang terbaru di kotak keluar.',
    en: 'Something newer of this story was asked for on the same site since, so the older one is not sent. Nothing was changed. Look at the newest one in the outbox.',
  },
  'site-awaited': {
    id: 'Masih ada naskah yang terjadwal atau sedang dikirim ke situs ini. Batalkan dulu jadwal atau pengirimannya, lalu coba lagi.',
    en: 'Stories are still scheduled for this site or on their way to it. Cancel those first, then try again.',
  },
  'too-late': { id: 'Sudah terlanjur dikirim.', en: 'It has been sent already.' },
  'not-found': { id: 'Itu sudah tidak ada di kotak keluar.', en: 'That is no longer in the outbox.' },
};

/** The sentence about a failure; a code that has none is told as the program's own mistake. */
export function failureSentence(code: string, language: Language): string {
  return (sentences[code] ?? (sentences.internal as Sentence))[language];
}
