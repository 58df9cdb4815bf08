import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './startApp.mjs';

/**
 * A story to be written in the app, part by part.
 * @typedef {{kicker: string, category: string, headline: string, place: string, outlet: string, paragraphs: string[],
 *   related: {title: string, url: string}[]}} Story
 */

/** A story of our own, of the shape that the newsroom in mind publishes. */
export const ownStory = {
  kicker: 'News',
  category: 'Nasional',
  headline: 'Kapal Riset Samudra Pulang Membawa Peta Dasar Laut yang Belum Pernah Ada',
  place: 'Makassar',
  outlet: 'harianteluk.example',
  paragraphs: [
    'Kapal riset Samudra kembali ke Makassar setelah 74 hari memetakan dasar laut di selatan Sulawesi. Peta itu mencakup wilayah seluas dua kali Pulau Bali yang selama ini hanya dikenal dari perkiraan.',
    'Selama pelayaran, 32 peneliti bekerja bergantian siang dan malam. Data mentahnya mencapai 48 terabita.',
    'Saat kapal merapat, seorang wartawan bertanya apa temuan yang paling mengejutkan, dan kepala ekspedisi menjawabnya dengan, “Gunung yang tidak ada di peta mana pun.”',
    '“Kami menemukan tiga gunung bawah laut, yang tertinggi 2.300 meter, dan tidak satu pun pernah tercatat,” kata Kepala Ekspedisi Samudra, Laksmi Handayani, dikutip dari keterangan resmi, Jumat (20/11/2026).',
    'Peta lengkap akan diterbitkan tahun depan. Untuk sementara, sebagian data dibagikan kepada nelayan lewat aplikasi pemerintah.',
    'Pada Juli lalu, ekspedisi serupa di barat Sumatra terhenti karena cuaca buruk. Panitia berharap kedua wilayah itu dapat digabungkan dalam satu peta.',
    'Ekspedisi berikutnya dijadwalkan berangkat pada April dengan rute yang lebih pendek.',
  ],
  related: [
    { title: 'Mengapa Dasar Laut Kita Belum Dipetakan', url: 'https://harianteluk.example/sains/dasar-laut' },
    { title: 'Nelayan Menguji Aplikasi Peta Arus', url: 'https://harianteluk.example/daerah/aplikasi-arus' },
  ],
};

/**
 * The story of a page as a reader sees it, kept beside the checkout; undefined where there is none.
 * @returns {Story | undefined}
 */
export function seedStory() {
  const folder = join(root, '../shared/seed');
  const file = existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith('.txt')) : undefined;
  return file === undefined ? undefined : readPage(readFileSync(join(folder, file), 'utf8'));
}

/**
 * Takes a page apart: label, headline, body with its dateline; what follows the fold is the site's.
 * @param {string} text
 * @returns {Story}
 */
function readPage(text) {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const [kicker = '', headline = '', lead = '', ...rest] = lines;
  const [dateline = '', opening = ''] = splitOnce(lead, ' – ');
  const [place = '', outlet = ''] = splitOnce(dateline, ', ');
  const body = rest.slice(0, rest.indexOf('Show More'));
  return { ...ownStory, kicker, category: kicker, headline, place, outlet, paragraphs: [opening, ...body] };
}

/** @param {string} text @param {string} separator */
function splitOnce(text, separator) {
  const at = text.indexOf(separator);
  return at < 0 ? ['', text] : [text.slice(0, at), text.slice(at + separator.length)];
}
