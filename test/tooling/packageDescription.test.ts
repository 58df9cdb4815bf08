import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/setup/places.mjs';

test('the package says what a Debian package has to name: where it is at home, and who keeps it', () => {
  const { homepage, author } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(homepage).toMatch(/^https:\/\//);
  expect(author).toMatch(/^.+ <.+@.+>$/);
});
