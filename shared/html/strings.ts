import type { Language } from '../article/fields.ts';

/** The words a page says by itself, in the language of its article. */
export type PageStrings = {
  skipToArticle: string;
  by: string;
  notPublished: string;
  updated: string;
  showMore: string;
  missingPicture: string;
  tags: string;
  related: string;
  comments: CommentStrings;
  backToTop: string;
  latest: string;
  nothingYet: string;
  sections: string;
  notFound: string;
  notFoundHelp: string;
  home: string;
  moved: string;
  movedTo: string;
};

type CommentStrings = {
  title: string;
  emailNotShown: string;
  requiredMarked: string;
  closed: string;
  comment: string;
  name: string;
  email: string;
  site: string;
  send: string;
};

const indonesian: PageStrings = {
  skipToArticle: 'Langsung ke isi',
  by: 'Oleh',
  notPublished: 'Belum terbit',
  updated: 'Diperbarui',
  showMore: 'Tampilkan selengkapnya',
  missingPicture: 'Gambar ini tidak ada di pustaka media',
  tags: 'Tag',
  related: 'Artikel Terkait',
  comments: {
    title: 'Tinggalkan Balasan',
    emailNotShown: 'Alamat email Anda tidak akan dipublikasikan.',
    requiredMarked: 'Ruas yang wajib ditandai',
    closed: 'Situs ini hanya menyajikan halaman; komentar belum dapat dikirim dari sini.',
    comment: 'Komentar',
    name: 'Nama',
    email: 'Email',
    site: 'Situs Web',
    send: 'Kirim Komentar',
  },
  backToTop: 'Kembali ke atas',
  latest: 'Terbaru',
  nothingYet: 'Belum ada artikel yang terbit.',
  sections: 'Kategori',
  notFound: 'Halaman tidak ditemukan',
  notFoundHelp: 'Alamat ini tidak ada, atau artikelnya sudah ditarik.',
  home: 'Beranda',
  moved: 'Artikel ini pindah alamat',
  movedTo: 'Baca di sini:',
};

const english: PageStrings = {
  skipToArticle: 'Skip to the article',
  by: 'By',
  notPublished: 'Not published yet',
  updated: 'Updated',
  showMore: 'Show more',
  missingPicture: 'This picture is not in the media library',
  tags: 'Tags',
  related: 'Related Articles',
  comments: {
    title: 'Leave a Reply',
    emailNotShown: 'Your email address will not be published.',
    requiredMarked: 'Required fields are marked',
    closed: 'This site only serves pages; comments cannot be sent from here yet.',
    comment: 'Comment',
    name: 'Name',
    email: 'Email',
    site: 'Website',
    send: 'Post Comment',
  },
  backToTop: 'Back to top',
  latest: 'Latest',
  nothingYet: 'No article has been published yet.',
  sections: 'Sections',
  notFound: 'Page not found',
  notFoundHelp: 'There is nothing at this address, or the article was withdrawn.',
  home: 'Home',
  moved: 'This article has moved',
  movedTo: 'Read it here:',
};

export const strings: Record<Language, PageStrings> = { id: indonesian, en: english };
