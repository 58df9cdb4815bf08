import type { Language } from '../article/fields.ts';
import type { ArticleState } from '../article/workflow.ts';
import type { Command } from './command.ts';

/** The name of every command, whatever story is open. */
export const commandLabels: Record<Command, Record<Language, string>> = {
  'article.new': { id: 'Naskah baru', en: 'New story' },
  'article.submit': { id: 'Kirim ke redaktur', en: 'Send to review' },
  'article.withdraw': { id: 'Tarik kembali', en: 'Take back' },
  'article.return': { id: 'Kembalikan ke penulis…', en: 'Return to the writer…' },
  'article.approve': { id: 'Setujui', en: 'Approve' },
  'article.reopen': { id: 'Buka lagi untuk ditinjau', en: 'Reopen for review' },
  'article.schedule': { id: 'Jadwalkan…', en: 'Schedule…' },
  'article.unschedule': { id: 'Batalkan jadwal', en: 'Cancel the schedule' },
  'article.publish': { id: 'Tayangkan…', en: 'Publish…' },
  'article.update': { id: 'Perbarui tayangan', en: 'Update the published page' },
  'article.unpublish': { id: 'Turunkan dari situs', en: 'Take off the site' },
  'article.trash': { id: 'Buang ke tempat sampah', en: 'Move to trash' },
  'article.untrash': { id: 'Ambil dari tempat sampah', en: 'Take out of trash' },
  'insert.image': { id: 'Sisipkan gambar…', en: 'Insert picture…' },
  'insert.link': { id: 'Tautan…', en: 'Link…' },
  'insert.divider': { id: 'Sisipkan garis pemisah', en: 'Insert divider' },
  'insert.fold': { id: 'Sisipkan lipatan “Selengkapnya”', en: 'Insert “Show more” fold' },
  'block.paragraph': { id: 'Paragraf', en: 'Paragraph' },
  'block.heading2': { id: 'Judul bagian 2', en: 'Heading 2' },
  'block.heading3': { id: 'Judul bagian 3', en: 'Heading 3' },
  'block.heading4': { id: 'Judul bagian 4', en: 'Heading 4' },
  'block.bulletedList': { id: 'Daftar berbutir', en: 'Bulleted list' },
  'block.numberedList': { id: 'Daftar bernomor', en: 'Numbered list' },
  'block.quote': { id: 'Kutipan', en: 'Quote' },
  'block.pullQuote': { id: 'Kutipan sorotan', en: 'Pull quote' },
  'mark.bold': { id: 'Tebal', en: 'Bold' },
  'mark.italic': { id: 'Miring', en: 'Italic' },
  'mark.underline': { id: 'Garis bawah', en: 'Underline' },
  'mark.strikethrough': { id: 'Coret', en: 'Strikethrough' },
  'mark.superscript': { id: 'Superskrip', en: 'Superscript' },
  'mark.subscript': { id: 'Subskrip', en: 'Subscript' },
  'mark.code': { id: 'Kode', en: 'Code' },
  'edit.undo': { id: 'Urungkan', en: 'Undo' },
  'edit.redo': { id: 'Ulangi', en: 'Redo' },
  'edit.find': { id: 'Cari di naskah ini', en: 'Find in this story' },
  'edit.replace': { id: 'Cari dan ganti', en: 'Find and replace' },
  'edit.findNext': { id: 'Temuan berikutnya', en: 'Find next' },
  'edit.findPrevious': { id: 'Temuan sebelumnya', en: 'Find previous' },
  'view.search': { id: 'Cari naskah', en: 'Search stories' },
  'view.palette': { id: 'Palet perintah', en: 'Command palette' },
  'view.preview': { id: 'Tampilkan pratinjau', en: 'Show the preview' },
  'view.desk': { id: 'Tampilkan meja redaksi', en: 'Show the desk' },
  'view.list': { id: 'Tampilkan daftar', en: 'Show the list' },
  'view.inspector': { id: 'Tampilkan keterangan', en: 'Show the inspector' },
  'view.theme.system': { id: 'Tema mengikuti sistem', en: 'Theme follows the system' },
  'view.theme.light': { id: 'Tema terang', en: 'Light theme' },
  'view.theme.dark': { id: 'Tema gelap', en: 'Dark theme' },
  'view.language.id': { id: 'Bahasa Indonesia', en: 'Bahasa Indonesia' },
  'view.language.en': { id: 'English', en: 'English' },
  'go.desk': { id: 'Ke meja redaksi', en: 'Go to the desk' },
  'go.list': { id: 'Ke daftar naskah', en: 'Go to the list' },
  'go.headline': { id: 'Ke judul', en: 'Go to the headline' },
  'go.body': { id: 'Ke isi naskah', en: 'Go to the body' },
  'go.inspector': { id: 'Ke keterangan', en: 'Go to the inspector' },
  'go.preview': { id: 'Ke halaman pratinjau', en: 'Go to the page in the preview' },
  'go.next': { id: 'Naskah berikutnya', en: 'Next story' },
  'go.previous': { id: 'Naskah sebelumnya', en: 'Previous story' },
  'sites.open': { id: 'Situs…', en: 'Sites…' },
  'outbox.open': { id: 'Kotak keluar', en: 'Outbox' },
  'people.open': { id: 'Awak redaksi…', en: 'People…' },
  'newsroom.open': { id: 'Redaksi…', en: 'Newsroom…' },
  'sample.remove': { id: 'Hapus redaksi contoh…', en: 'Remove the sample newsroom…' },
  'help.shortcuts': { id: 'Pintasan keyboard', en: 'Keyboard shortcuts' },
  'help.about': { id: 'Tentang Dateline', en: 'About Dateline' },
};

const whileScheduled: Partial<Record<Command, Record<Language, string>>> = {
  'article.schedule': { id: 'Ubah jadwal…', en: 'Change the time…' },
  'article.publish': { id: 'Tayangkan sekarang…', en: 'Publish now…' },
};

const whileShown: Partial<Record<Command, Record<Language, string>>> = {
  'view.preview': { id: 'Sembunyikan pratinjau', en: 'Hide the preview' },
  'view.desk': { id: 'Sembunyikan meja redaksi', en: 'Hide the desk' },
  'view.list': { id: 'Sembunyikan daftar', en: 'Hide the list' },
  'view.inspector': { id: 'Sembunyikan keterangan', en: 'Hide the inspector' },
};

/** What some commands are named by. */
export type Situation = {
  /** The state of the open story, if one is. */
  story?: ArticleState | undefined;
  /** The commands whose part of the window is shown now, and would be hidden by them. */
  shown?: ReadonlySet<Command>;
};

/** The name of a command wherever it is offered, as things are now. */
export function commandLabel(command: Command, { story, shown }: Situation, language: Language): string {
  const scheduled = story === 'scheduled' ? whileScheduled[command] : undefined;
  const hiding = shown?.has(command) ? whileShown[command] : undefined;
  return (scheduled ?? hiding ?? commandLabels[command])[language];
}
