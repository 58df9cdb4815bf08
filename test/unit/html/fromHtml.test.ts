import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { type Block, blockSchema, blockText } from '../../../shared/blocks/block.ts';
import type { ListItem } from '../../../shared/blocks/list/schema.ts';
import { blocksFromHtml } from '../../../shared/html/fromHtml.ts';

test('Word: paragraphs stay apart, and its fake lists are lists', () => {
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p {margin:0}</style></head><body>
<!--StartFragment--><p class=MsoNormal><b>Karawang</b><o:p></o:p></p><p class=MsoNormal>Air
datang<span style='mso-spacerun:yes'>&nbsp; </span>terlambat.<o:p>&nbsp;</o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]>Pompa</p>
<p class=MsoListParagraphCxSpMiddle style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>Rusak</p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·</span><![endif]>Saluran</p>
<h1>Janji dinas</h1><!--EndFragment--></body></html>`;
  expect(outline(blocksFromHtml(html).blocks)).toEqual([
    'p [Karawang|bold]',
    'p Air datang terlambat.',
    'ul (Pompa ol (Rusak)) (Saluran)',
    'h2 Janji dinas',
  ]);
});

describe('Word: what colleagues wrote about the text does not come into the story', () => {
  test('a comment, the sign where it stands, and the list of comments at the end', () => {
    const html = readFileSync('test/fixtures/clipboard/wordReview.html', 'utf8');
    const { blocks } = blocksFromHtml(html);
    expect(outline(blocks)).toEqual([
      'p Panen padi turun dua belas persen, kata dinas pertanian.',
      'p Hujan datang [terlambat|strikethrough] tahun ini.',
      'ul (Pompa baru)',
      'p Menurut dinas[1] air cukup.',
      '---',
      'p [1] Laporan dinas, 2026.',
    ]);
    expect(JSON.stringify(blocks)).not.toMatch(/BU1|BU2|rahasia|narasumber|Budi/);
  });

  test.each([
    ['<p>a <del cite="mailto:Budi" datetime="2026-11-20T10:11">b </del>c</p>', 'p a c'],
    ['<p>a <del cite="Budi" datetime="2026-11-20T10:11"><b>b</b> </del>c</p>', 'p a c'],
    ['<p>a <ins cite="mailto:Budi" datetime="2026-11-20T10:11">b</ins> c</p>', 'p a b c'],
    ['<p>a <ins cite="mailto:Budi"><u>b</u></ins> c</p>', 'p a [b|underline] c'],
    [
      '<p>a <span class=msoDel>b </span><span class=msoIns style="text-decoration:underline">c</span></p>',
      'p a c',
    ],
    ['<ul><li>a<del cite="mailto:Budi">b</del></li></ul>', 'ul (a)'],
    ['<p>a</p><p><del cite="mailto:Budi">b</del></p>', 'p a'],
    ['<html xmlns:w="urn:schemas-microsoft-com:office:word"><p><del>a</del><ins>b</ins></p></html>', 'p b'],
    ['<p>a<a href="#_msocom_1">[BU1]</a></p><p class=MsoCommentText>rahasia</p>', 'p a'],
  ])('a change that was tracked: %s', (html, line) => {
    expect(outline(blocksFromHtml(html).blocks)).toEqual([line]);
  });

  test.each([
    ['<s>a</s>', 'p [a|strikethrough]'],
    ['<strike>a</strike>', 'p [a|strikethrough]'],
    ['<span style="text-decoration:line-through">a</span>', 'p [a|strikethrough]'],
    ['<del>a</del> <ins>b</ins>', 'p [a|strikethrough] [b|underline]'],
    ['<del datetime="2026-11-20T10:11:00+00:00">a</del>', 'p [a|strikethrough]'],
    ['<ins datetime="2026-11-20T10:11:00+00:00">a</ins>', 'p [a|underline]'],
    [
      '<html xmlns:w="urn:schemas-microsoft-com:office:word"><s>a</s> <u>b</u></html>',
      'p [a|strikethrough] [b|underline]',
    ],
  ])('but what was struck through or underlined on purpose stays so: %s', (html, line) => {
    expect(outline(blocksFromHtml(html).blocks)).toEqual([line]);
  });
});

test('Google Docs: its wrapper is not bold, its spans are', () => {
  const html = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><p dir="ltr" style="line-height:1.38"><span style="font-size:11pt;font-weight:700;font-style:normal;text-decoration:none;white-space:pre-wrap;">Panen</span><span style="font-weight:400;font-style:italic"> turun</span> di <a href="https://example.com/" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;">Karawang</span></a></p><br /><h2 dir="ltr"><span style="font-weight:700">Air</span></h2><ul><li dir="ltr" aria-level="1"><p role="presentation"><span>Satu</span></p></li><ul><li aria-level="2"><p><span>Dua</span></p></li></ul></ul></b><br class="Apple-interchange-newline">`;
  expect(outline(blocksFromHtml(html).blocks)).toEqual([
    'p [Panen|bold][ turun|italic] di [Karawang|https://example.com/]',
    'h2 Air',
    'ul (Satu ul (Dua))',
  ]);
});

test('the web: two breaks part paragraphs, one is a line, cells and divisions are paragraphs', () => {
  const html =
    'Satu<br>dua<br><br>tiga<div>empat<div>lima</div></div><table><tr><td>enam</td><td>tujuh</td></tr></table>';
  expect(outline(blocksFromHtml(html).blocks)).toEqual([
    'p Satu/dua',
    'p tiga',
    'p empat',
    'p lima',
    'p enam',
    'p tujuh',
  ]);
});

test('what is set as it was typed keeps its lines', () => {
  const html = '<pre>satu\n  dua\n\ntiga</pre><div><pre><code>empat\nlima</code></pre></div>';
  expect(outline(blocksFromHtml(html).blocks)).toEqual(['p satu/dua', 'p tiga', 'p [empat/lima|code]']);
});

test('headings come to the levels a body has, and quotations name who spoke', () => {
  const html =
    '<h1>a</h1><h4>b</h4><h6>c</h6><blockquote><p>d</p><p>e</p><footer>— <cite>f</cite></footer></blockquote>' +
    '<figure class="wp-block-pullquote"><blockquote><p>g</p><cite>h</cite></blockquote></figure><hr><details><summary>Show more</summary><p>i</p></details>';
  expect(outline(blocksFromHtml(html).blocks)).toEqual([
    'h2 a',
    'h4 b',
    'h4 c',
    'quote d/e — f',
    'pull g — h',
    '---',
    'fold ',
    'p i',
  ]);
});

test('what could run or spy is gone, and its words with it', () => {
  const html =
    '<p onclick="x()">a<script>evil()</script><a href="javascript:evil()">b</a><a href="/relative">c</a></p><style>p{}</style>' +
    '<iframe src="https://x"></iframe><svg><text>no</text></svg><p style="display:none">hidden</p><a href="//example.com/x">d</a>';
  expect(outline(blocksFromHtml(html).blocks)).toEqual(['p abc', 'p [d|https://example.com/x]']);
});

test('a foreign picture is told about, with its place and its words', () => {
  const html =
    '<p>a</p><figure><img src="https://example.com/p.jpg" alt="Sawah"><figcaption>Kering <b>sekali</b></figcaption></figure><p>b <img src="q.png"></p>';
  const { blocks, foreignImages } = blocksFromHtml(html);
  expect(outline(blocks)).toEqual(['p a', 'p b']);
  expect(foreignImages).toEqual([
    { src: 'https://example.com/p.jpg', alt: 'Sawah', caption: 'Kering sekali', credit: '', at: 1 },
    { src: 'q.png', alt: '', caption: '', credit: '', at: 2 },
  ]);
});

test('one block copied twice does not give two blocks with one id', () => {
  const once = '<p data-block="01HF0000000000000000000001">a</p>';
  const [first, second] = blocksFromHtml(once + once).blocks;
  expect(first?.id).toBe('01HF0000000000000000000001');
  expect(second?.id).not.toBe(first?.id);
});

test('HTML nested past all reason is read without falling over', () => {
  const { blocks } = blocksFromHtml(`${'<div><b>'.repeat(5_000)}dalam`);
  expect(outline(blocks)).toEqual(['p [dalam|bold]']);
});

describe('what is larger than a block may be becomes several', () => {
  const points = (count: number, inside = '') => `<ul>${`<li>a${inside}</li>`.repeat(count)}</ul>`;
  const wordPoint = "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>a</p>";

  test.each([
    ['points', points(2_100), 2],
    ['points below one', `<ul><li>a${points(4_100)}</li></ul>`, 1],
    ['points of Word', wordPoint.repeat(2_100), 2],
    ['a heading', `<h2>${'a'.repeat(100_001)}</h2>`, 2],
    ['a quotation', `<blockquote>${'😀'.repeat(100_001)}<cite>b</cite></blockquote>`, 3],
    ['a point', `<ul><li>${'a'.repeat(250_000)}</li></ul>`, 1],
    ['runs', `<p>${'<b>a</b>b'.repeat(6_000)}</p>`, 2],
    ['a block of ours', `<p data-block="01HF0000000000000000000001">${'a'.repeat(100_001)}</p>`, 2],
  ])('%s', (_, html, count) => {
    const { blocks } = blocksFromHtml(html);
    expect(blocks).toHaveLength(count);
    expect(blocks.filter((block) => !v.is(blockSchema, block))).toEqual([]);
    expect(new Set(blocks.map(({ id }) => id)).size).toBe(count);
  });

  test('and nothing of it is lost', () => {
    const words = Array.from({ length: 4_100 }, (_, index) => `kata${index}`);
    const html = `<ol><li>atas<ol>${words.map((word) => `<li>${word}</li>`).join('')}</ol></li></ol>`;
    const text = blocksFromHtml(html).blocks.map(blockText).join('\n');
    expect(text.split('\n').filter(Boolean)).toEqual(['atas', ...words]);
  });
});

test('whatever HTML comes in, every block that is read can be stored', () => {
  const tag = fc.constantFrom(
    ...['p', 'h1', 'h5', 'ul', 'ol', 'li', 'blockquote', 'cite', 'pre', 'summary', 'figure', 'figcaption'],
    ...[
      'b',
      'span style="font-weight:700"',
      'a href="tel:112"',
      'a href="https://a.b/é é"',
      'table',
      'td',
      'div',
    ],
    ...[
      "p style='mso-list:l0 level9 lfo1'",
      'p data-block="01HF0000000000000000000001"',
      'hr',
      'br',
      'img src="x"',
    ],
    ...[
      'figure class="wp-block-pullquote"',
      'img data-media="01HF0000000000000000000002" alt="x"',
      'a href="x:y"',
    ],
  );
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('\ud800', '\r\n', '&#0;&#13;', '&nbsp;'),
    fc.constantFrom('a'.repeat(2_500), '<li>a'.repeat(50)),
  );
  const { html } = fc.letrec<{ html: string }>((tie) => ({
    html: fc.oneof(
      { depthSize: 'large', withCrossShrink: true },
      words,
      fc.tuple(tag, fc.array(tie('html'), { maxLength: 4 })).map(([name, inner]) => {
        return `<${name}>${inner.join('')}</${name.split(' ')[0]}>`;
      }),
    ),
  }));
  fc.assert(
    fc.property(fc.array(html, { maxLength: 5 }), (parts) => {
      for (const block of blocksFromHtml(parts.join('')).blocks) {
        expect(v.safeParse(blockSchema, block).issues).toBeUndefined();
      }
    }),
    { numRuns: 200 },
  );
});

/** Blocks in one line each, to be read in a test. */
function outline(blocks: readonly Block[]): string[] {
  return blocks.map((block) => {
    switch (block.type) {
      case 'paragraph':
        return `p ${runs(block.content)}`;
      case 'heading':
        return `h${block.level} ${runs(block.content)}`;
      case 'list':
        return list(block);
      case 'quote':
      case 'pullQuote':
        return `${block.type === 'quote' ? 'quote' : 'pull'} ${runs(block.content)} — ${block.citation}`;
      case 'divider':
        return '---';
      case 'fold':
        return `fold ${block.label}`;
      default:
        return block.type;
    }
  });
}

function list({ ordered, items }: { ordered: boolean; items: readonly ListItem[] }): string {
  const inner = items.map((item) => `(${runs(item.content)}${item.list ? ` ${list(item.list)}` : ''})`);
  return `${ordered ? 'ol' : 'ul'} ${inner.join(' ')}`;
}

function runs(
  content: readonly { text: string; marks?: string[] | undefined; link?: string | undefined }[],
): string {
  return content
    .map(({ text, marks = [], link }) => {
      const look = [...marks, ...(link ? [link] : [])].join('|');
      return (look ? `[${text}|${look}]` : text).replaceAll('\n', '/');
    })
    .join('');
}
