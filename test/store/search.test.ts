import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { saveFields } from '../../electron/articles/save.ts';
import { ftsQuery, parseSearch } from '../../electron/store/ftsQuery.ts';
import type { Store } from '../../electron/store/store.ts';
import type { Person, SearchHit } from '../../shared/ipc/records.ts';
import { hire, write } from './newsroom.ts';
import { temporaryStore } from './temporaryStore.ts';

async function newsroom(): Promise<{ store: Store; owner: Person }> {
  const store = await temporaryStore();
  return { store, owner: hire(store, 'reporter') };
}

function index(store: Store): void {
  while (store.search.indexPending(50));
}

function headlines(store: Store, text: string): string[] {
  return store.search.find(text, 50).map(({ headline }) => headline);
}

function marked(pieces: SearchHit['snippet']): string {
  return pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
}

describe('what is found', () => {
  test('words of the headline, kicker, deck and body, in any case', async () => {
    const { store, owner } = await newsroom();
    write(store, owner, { headline: 'Waduk Jatigede surut', kicker: 'Daerah', deck: 'Pompa ditambah' }, [
      'Petani menunggu.',
    ]);
    index(store);
    for (const word of ['waduk', 'SURUT', 'daerah', 'pompa', 'petani']) {
      expect(headlines(store, word)).toEqual(['Waduk Jatigede surut']);
    }
  });

  test('only the headline’s words, with its kicker and deck, when only those are asked for', async () => {
    const { store, owner } = await newsroom();
    write(store, owner, { headline: 'Waduk Jatigede surut', deck: 'Pompa ditambah' }, ['Petani menunggu.']);
    write(store, owner, { headline: 'Petani menunggu pompa' }, ['Waduk kering.']);
    index(store);
    const found = (text: string) => store.search.find(text, 50, 'headline').map(({ headline }) => headline);
    expect(found('wad')).toEqual(['Waduk Jatigede surut']);
    expect(found('petani menung')).toEqual(['Petani menunggu pompa']);
    expect(found('pompa').toSorted()).toEqual(['Petani menunggu pompa', 'Waduk Jatigede surut']);
    expect(found('" ( headline :')).toEqual([]);
  });

  test('the beginning of the last word, as it is being typed, and only whole words before it', async () => {
    const { store, owner } = await newsroom();
    write(store, owner, { headline: 'Pemerintah menambah pompa' });
    index(store);
    for (const typed of ['pe', 'pem', 'pemerintah men', 'pompa '])
      expect(headlines(store, typed)).toHaveLength(1);
    for (const typed of ['pem pompa', 'pomp ', 'intah']) expect(headlines(store, typed)).toHaveLength(0);
  });

  test('words in double quotes only side by side', async () => {
    const { store, owner } = await newsroom();
    write(store, owner, { headline: 'Harga beras naik' });
    write(store, owner, { headline: 'Beras menahan harga' });
    index(store);
    expect(headlines(store, '"harga beras"')).toEqual(['Harga beras naik']);
    expect(headlines(store, 'harga beras').toSorted()).toEqual(['Beras menahan harga', 'Harga beras naik']);
  });

  test('words with and without their accents', async () => {
    const { store, owner } = await newsroom();
    write(store, owner, { headline: 'Café Zürich dibuka' });
    index(store);
    for (const typed of ['cafe', 'café', 'zurich', 'ZÜRICH']) expect(headlines(store, typed)).toHaveLength(1);
  });

  test('what was typed last, not what stood there before', async () => {
    const { store, owner } = await newsroom();
    const id = write(store, owner, { headline: 'Banjir besar' });
    index(store);
    saveFields(store, 'reporter', id, { headline: 'Kekeringan panjang' });
    index(store);
    expect(headlines(store, 'banjir')).toEqual([]);
    expect(headlines(store, 'kekeringan')).toEqual(['Kekeringan panjang']);
  });

  test('nothing of what lies in the trash', async () => {
    const { store, owner } = await newsroom();
    const id = write(store, owner, { headline: 'Banjir besar' });
    index(store);
    store.articles.writeTrashed(id, new Date().toISOString());
    expect(headlines(store, 'banjir')).toEqual([]);
  });
});

test('bylines, tags, category and place are found', async () => {
  const { store, owner } = await newsroom();
  write(store, owner, {
    headline: 'Panen',
    bylines: ['Sri Wahyuni'],
    tags: ['irigasi'],
    category: 'Ekonomi',
    dateline: { place: 'Karawang', outlet: '' },
  });
  index(store);
  for (const typed of ['wahyuni', 'irigasi', 'ekonomi', 'karaw']) {
    expect(headlines(store, typed)).toEqual(['Panen']);
  }
});

test('what lies in the trash takes no place from what does not', async () => {
  const { store, owner } = await newsroom();
  write(store, owner, { headline: 'Banjir yang ada' });
  for (let number = 0; number < 320; number++) {
    const id = write(store, owner, { headline: `Banjir ${number}` });
    store.articles.writeTrashed(id, new Date().toISOString());
  }
  index(store);
  expect(headlines(store, 'banjir')).toEqual(['Banjir yang ada']);
});

test('one block that does not read keeps nothing else from being found', async () => {
  const { store, owner } = await newsroom();
  const id = write(store, owner, { headline: 'Pasar terbakar', tags: ['api'] }, ['Kios hangus.', 'Warga.']);
  write(store, owner, { headline: 'Panen raya' });
  const [block] = store.blocks.ofArticle(id);
  store.database
    .prepare("UPDATE block SET json = json_set(json, '$.content', 7) WHERE id = ?")
    .run(block?.block.id);
  index(store);
  for (const word of ['terbakar', 'api', 'warga']) expect(headlines(store, word)).toEqual(['Pasar terbakar']);
  expect(headlines(store, 'hangus')).toEqual([]);
  expect(headlines(store, 'panen')).toEqual(['Panen raya']);
  expect(store.search.indexPending(1)).toBe(false);
});

test('fields that do not read keep nothing else from being found', async () => {
  const { store, owner } = await newsroom();
  const id = write(store, owner, { headline: 'Pasar terbakar' }, ['Kios hangus.']);
  write(store, owner, { headline: 'Panen raya' });
  store.database
    .prepare("UPDATE article SET fields = json_set(fields, '$.tags', 7, '$.deck', NULL) WHERE id = ?")
    .run(id);
  index(store);
  for (const word of ['terbakar', 'hangus']) expect(headlines(store, word)).toEqual(['Pasar terbakar']);
  expect(headlines(store, 'panen')).toEqual(['Panen raya']);
});

test('the whole word comes before the many that begin so', async () => {
  const { store, owner } = await newsroom();
  write(store, owner, { headline: 'Kota' });
  for (let number = 0; number < 350; number++) write(store, owner, { headline: `Kotamadya ${number}` });
  index(store);
  expect(headlines(store, 'Kota')[0]).toBe('Kota');
  expect(headlines(store, 'Kota')).toHaveLength(50);
});

test('what was found is marked in the headline and in a piece of the body', async () => {
  const { store, owner } = await newsroom();
  const filler = 'kata '.repeat(60);
  write(store, owner, { headline: 'Pompa air untuk sawah' }, [
    `${filler}dinas menjanjikan pompa baru ${filler}`,
  ]);
  index(store);
  const [hit] = store.search.find('pomp', 10);
  expect(hit && marked(hit.headlinePieces)).toBe('[Pompa] air untuk sawah');
  expect(hit && marked(hit.snippet)).toMatch(/^….*menjanjikan \[pompa\] baru.*…$/);
});

describe('what is found only above the body', () => {
  const fields = { headline: 'Waduk surut', kicker: 'Daerah', deck: 'Pompa ditambah di tiga desa' };
  const found = async (text: string) => {
    const { store, owner } = await newsroom();
    write(store, owner, fields, ['Petani menunggu hujan.']);
    index(store);
    const [hit] = store.search.find(text, 10);
    return hit && [marked(hit.headlinePieces), marked(hit.snippet).trim()];
  };

  test.each([
    ['is marked in the deck', 'pomp', 'Waduk surut', '[Pompa] ditambah di tiga desa'],
    ['is marked in the kicker', 'daerah', 'Waduk surut', '[Daerah]'],
    [
      'is marked there beside what the headline holds',
      'waduk tiga',
      '[Waduk] surut',
      'Pompa ditambah di [tiga] desa',
    ],
    ['gives way to what the body holds', 'pompa hujan', 'Waduk surut', 'Petani menunggu [hujan].'],
    ['is not looked for when the headline holds it all', 'waduk', '[Waduk] surut', 'Petani menunggu hujan.'],
  ])('%s', async (_, text, headline, snippet) => {
    expect(await found(text)).toEqual([headline, snippet]);
  });
});

test('when few match the best come first; when many do, the newest', async () => {
  const { store, owner } = await newsroom();
  write(store, owner, { headline: 'Gempa' }, ['Getaran terasa.']);
  write(store, owner, { headline: 'Ringkasan hari ini' }, ['Ada gempa, ada banjir, ada pasar yang ramai.']);
  index(store);
  expect(headlines(store, 'gempa')).toEqual(['Gempa', 'Ringkasan hari ini']);

  for (let number = 0; number < 320; number++) write(store, owner, { headline: `Sidang ${number}` });
  index(store);
  expect(headlines(store, 'sidang').slice(0, 3)).toEqual(['Sidang 319', 'Sidang 318', 'Sidang 317']);
});

describe('a begun word', () => {
  test('in most of a large archive lists the newest', async () => {
    const { store, owner } = await newsroom();
    store.atomically(() => {
      for (let number = 0; number < 400; number++) write(store, owner, { headline: `Pertemuan ${number}` });
    });
    index(store);
    expect(headlines(store, 'pertem').slice(0, 2)).toEqual(['Pertemuan 399', 'Pertemuan 398']);
  });

  test('that goes on in more ways than are tried at once misses none of them', async () => {
    const { store, owner } = await newsroom();
    store.atomically(() => {
      for (let number = 0; number < 100; number++)
        write(store, owner, { headline: `kapal${number + 1000}x` });
    });
    index(store);
    expect(store.search.find('kapal1', 200)).toHaveLength(100);
  });

  test('finds what a search through all words finds, whatever stands in the archive', async () => {
    const { store, owner } = await newsroom();
    const words = ['kapal', 'kapalan', 'Kapál2', 'kapak', 'pertemuan', 'pertemukan', 'per', 'ekapal'];
    const random = fc.sample(fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }), 120);
    const stories = random.map((some) => some.join(' '));
    for (const headline of stories) write(store, owner, { headline });
    index(store);
    const folded = stories.map((story) => story.toLowerCase().replace('á', 'a').split(' '));
    for (const typed of [
      'kapa',
      'kapal',
      'kapál',
      'KAPALA',
      'perte',
      'pertemuk',
      'per kapa',
      'pertemuan kapak',
    ]) {
      const sought = typed.toLowerCase().replace('á', 'a').split(' ');
      const last = sought.pop() as string;
      const expected = folded.filter(
        (story) =>
          sought.every((word) => story.includes(word)) && story.some((word) => word.startsWith(last)),
      );
      expect(store.search.find(typed, 1_000), typed).toHaveLength(expected.length);
    }
  });
});

describe('nothing that a person types breaks the search', () => {
  const nasty = fc.constantFrom(
    '"',
    '*',
    '^',
    ':',
    '(',
    ')',
    'AND',
    'OR',
    'NOT',
    'NEAR',
    '-',
    '+',
    '{',
    '}',
    "'",
    '\\',
    '\0',
    '%',
  );
  const typed = fc.array(
    fc.oneof(nasty, fc.string({ unit: 'binary' }), fc.constantFrom('banjir', ' ', 'headline:')),
    { maxLength: 8 },
  );

  test('any text gives an answer', async () => {
    const { store, owner } = await newsroom();
    write(store, owner, { headline: 'Banjir "besar" (OR) NOT: kecil' }, ['isi']);
    index(store);
    fc.assert(
      fc.property(typed, (parts) => {
        const hits = store.search.find(parts.join(''), 10);
        expect(hits.length).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1_000 },
    );
  });

  test('a query holds only quoted words', () => {
    fc.assert(
      fc.property(typed, (parts) => {
        expect(ftsQuery(parseSearch(parts.join('')), 'begun')).toMatch(/^$|^("[^"]+")( AND "[^"]+")*\*?$/);
      }),
      { numRuns: 1_000 },
    );
  });

  test.each(['', '   ', '"', '""', '***', '(((', '!?', '"" ""'])('%j finds nothing', async (text) => {
    const { store, owner } = await newsroom();
    write(store, owner, { headline: 'Banjir' });
    index(store);
    expect(store.search.find(text, 10)).toEqual([]);
  });

  test('operators are words like any other', async () => {
    const { store, owner } = await newsroom();
    write(store, owner, { headline: 'Panggung rock and roll' });
    write(store, owner, { headline: 'Panggung roll' });
    index(store);
    expect(headlines(store, 'rock AND roll')).toEqual(['Panggung rock and roll']);
  });
});
