import { expect, test } from 'vitest';
import { renderInline } from '../../../shared/html/renderInline.ts';

test('neighbours share the elements they have in common', () => {
  const html = renderInline([
    { text: 'a', marks: ['bold'] },
    { text: 'b', marks: ['bold', 'italic'] },
    { text: 'c', marks: ['italic'] },
  ]);
  expect(html).toBe('<strong>a<em>b</em></strong><em>c</em>');
});

test('a link holds all of its runs, and only a web link names an opener', () => {
  const html = renderInline([
    { text: 'a', link: 'https://example.com/' },
    { text: 'b', marks: ['bold'], link: 'https://example.com/' },
    { text: 'c', marks: ['bold'], link: 'mailto:a@example.com' },
  ]);
  expect(html).toBe(
    '<a href="https://example.com/" rel="noopener">a<strong>b</strong></a><a href="mailto:a@example.com"><strong>c</strong></a>',
  );
});

test('a link that slipped past the schema is text', () => {
  expect(renderInline([{ text: 'x', link: 'javascript:alert(1)' }])).toBe('x');
});

test('text cannot become markup', () => {
  expect(renderInline([{ text: '<b>"&\n' }])).toBe('&lt;b&gt;&quot;&amp;<br>');
});
