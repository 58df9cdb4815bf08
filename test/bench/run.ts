import * as autosave from './cases/autosave.ts';
import * as html from './cases/html.ts';
import * as open from './cases/open.ts';
import * as search from './cases/search.ts';
import * as start from './cases/start.ts';
import * as typing from './cases/typing.ts';
import type { Row } from './row.ts';

const cases = [typing, start, open, search, autosave, html];
const json = process.argv.includes('--json');
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
/** A benchmark is named by the beginning of its name, or by what is printed of one of its figures. */
const isNamed = (name: string, by: string) => name.startsWith(by) || by.toLowerCase().includes(name);
const chosen = cases.filter(({ name }) => wanted.length === 0 || wanted.some((by) => isNamed(name, by)));
const unknown = wanted.filter((by) => !cases.some(({ name }) => isNamed(name, by)));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark ${unknown.join(', ')}. There are: ${cases.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

const rows: Row[] = [];
for (const one of chosen) {
  const found = await one.run();
  rows.push(...found);
  if (!json) for (const row of found) console.log(line(row));
}
if (json) console.log(JSON.stringify(rows));

function line({ name, value, unit, reference, ratio, budget, ok }: Row): string {
  const beside = reference === null ? '' : ` beside ${figure(reference)} ${unit}, ${ratio?.toFixed(2)}×`;
  const verdict = ok === null ? '' : `  ${ok ? 'within' : 'MISSES'} ${budget}`;
  return `${name.padEnd(48)} ${figure(value).padStart(8)} ${unit}${beside}${verdict}`;
}

function figure(value: number): string {
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
}
