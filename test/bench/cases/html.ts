import { emptyFields } from '../../../shared/article/fields.ts';
import { renderContext } from '../../../shared/html/context.ts';
import { renderBody } from '../../../shared/html/renderBody.ts';
import { absolute, median, type Row } from '../row.ts';
import { blocks } from '../words.ts';

export const name = 'html';

const rounds = 300;

/** An article of 5,000 words to HTML, beside writing the same blocks as JSON. */
export async function run(): Promise<Row[]> {
  const body = blocks(5_000);
  const fields = emptyFields({ language: 'id', timeZone: 'Asia/Jakarta', outlet: 'difanews.com' });
  const context = renderContext({ fields, blocks: body }, { target: 'site', media: () => undefined });
  const own: number[] = [];
  const reference: number[] = [];
  for (let round = 0; round < rounds; round++) {
    // A copy each time, so that nothing can be remembered from the round before.
    const fresh = structuredClone(body);
    own.push(timed(() => renderBody(fresh, context)));
    reference.push(timed(() => JSON.stringify(fresh)));
  }
  return [absolute('article to HTML, 5,000 words', 'ms', median(own), 1, median(reference))];
}

function timed(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
