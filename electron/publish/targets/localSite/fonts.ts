import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fontFiles, fontLicence, fontsPath } from '../../../../shared/html/pageFonts.ts';
import type { LocalSiteOptions } from './siteFolder.ts';
import { writeFileWhole } from './writeFile.ts';

/** Puts the fonts of the pages into the site, with their licence. */
export async function placeFonts({ folder, fonts }: LocalSiteOptions): Promise<void> {
  for (const name of [...fontFiles, fontLicence]) {
    await writeFileWhole(join(folder, fontsPath, name), await readFile(join(fonts, name)));
  }
}
