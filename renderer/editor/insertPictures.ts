import type { LexicalEditor } from 'lexical';
import { importPicture } from '../media/importPicture.ts';
import { insertBlock } from './formatting.ts';

/** Takes pictures into the library and puts each where the caret is. */
export async function insertPictures(editor: LexicalEditor, files: readonly File[]): Promise<void> {
  for (const file of files) {
    const picture = await importPicture(file);
    if (picture) insertBlock(editor, { picture });
  }
}
