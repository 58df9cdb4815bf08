import { newId } from '../../shared/article/ids.ts';
import type { Block } from '../../shared/blocks/block.ts';
import { seeded } from '../fixtures/seeded.ts';

const vocabulary =
  'pertemuan pejabat negara wilayah kapal pelabuhan warga kota pemerintah daerah harga pasar petani sawah musim laut nelayan sekolah guru murid rumah jalan jembatan sungai hujan banjir angin gunung desa kabupaten provinsi menteri presiden kepala dinas kantor laporan data angka tahun bulan hari pagi malam baru lama besar kecil tinggi rendah cepat lambat'.split(
    ' ',
  );

/** A sentence-like run of so many words; a rare one stands among the common. */
export function text(words: number, random: () => number): string {
  const picked = Array.from({ length: words }, () => {
    const common = vocabulary[Math.floor(random() ** 2 * vocabulary.length)] as string;
    return random() < 0.02 ? `${common}${Math.floor(random() * 5000)}` : common;
  });
  return `${picked.join(' ')}.`;
}

/** Paragraphs of fifty words, with a heading or a quote now and then. */
export function blocks(words: number): Block[] {
  const random = seeded(words);
  return Array.from({ length: Math.ceil(words / 50) }, (_, index): Block => {
    const id = newId<Block['id']>();
    const content = [{ text: text(50, random) }];
    if (index % 12 === 11) return { id, type: 'quote', content, citation: '' };
    return { id, type: 'paragraph', content };
  });
}
