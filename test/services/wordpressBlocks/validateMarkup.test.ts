import { beforeAll, describe, expect, test } from 'vitest';
import { whyNot } from '../wordpress.ts';
import { validateMarkup } from './validateMarkup.ts';

const reason = whyNot();
const FIRST_TIME_MS = 300_000;

describe.skipIf(reason)(`WordPress's own block editor${reason ? ` (${reason})` : ''}`, () => {
  beforeAll(() => validateMarkup(''), FIRST_TIME_MS);

  test('accepts blocks as it writes them', async () => {
    const markup = [
      '<!-- wp:paragraph -->\n<p>Satu <strong>dua</strong></p>\n<!-- /wp:paragraph -->',
      '<!-- wp:heading {"level":3} -->\n<h3 class="wp-block-heading">Judul</h3>\n<!-- /wp:heading -->',
      '<!-- wp:separator -->\n<hr class="wp-block-separator has-alpha-channel-opacity"/>\n<!-- /wp:separator -->',
    ];
    const blocks = await validateMarkup(markup.join('\n\n'));
    expect(blocks.map(({ name, isValid, issues }) => ({ name, isValid, issues }))).toEqual([
      { name: 'core/paragraph', isValid: true, issues: [] },
      { name: 'core/heading', isValid: true, issues: [] },
      { name: 'core/separator', isValid: true, issues: [] },
    ]);
  });

  test('looks into nested blocks', async () => {
    const [list] = await validateMarkup(
      '<!-- wp:list --><ul class="wp-block-list"><!-- wp:list-item --><li>Satu</li><!-- /wp:list-item -->' +
        '<!-- wp:list-item --><li><b>Dua</li><!-- /wp:list-item --></ul><!-- /wp:list -->',
    );
    expect(list?.children.map(({ isValid }) => isValid)).toEqual([true, false]);
  });

  test.for([
    ['an invalid block', '<!-- wp:heading --><p>Judul</p><!-- /wp:heading -->', 'core/heading', /tag name/],
    ['markup outside of blocks', '<p>Bebas</p>', 'core/freeform', /outside of any block: <p>Bebas/],
    [
      'a block that it does not know',
      '<!-- wp:dateline/x -->y<!-- /wp:dateline/x -->',
      'core/missing',
      /dateline\/x/,
    ],
  ] as const)('points out %s', async ([, markup, name, issue]) => {
    const [block] = await validateMarkup(markup);
    expect(block).toMatchObject({ name, isValid: false });
    expect(block?.issues.join('\n')).toMatch(issue);
  });
});
