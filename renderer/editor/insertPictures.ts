import type { LexicalEditor } from 'lexical';
import { importPicture } from '../media/importPicture.ts';
import type { BlockEdge } from './blockEdge.ts';
import { showCaret } from './caretInSight.ts';
import { insertBlock, insertPictureAt } from './insertBlock.ts';

/** Takes pictures into the library and puts each at a place, one below the other, or where the caret is. */
export async function insertPictures(
  editor: LexicalEditor,
  files: readonly File[],
  place?: BlockEdge,
): Promise<void> {
  let next = place;
  for (const file of files) {
    const picture = await importPicture(file);
    if (!picture) continue;
    // The block beside which it was dropped may have gone while the picture was taken in.
    next = (next && insertPictureAt(editor, picture, next)) ?? insertBlock(editor, { picture });
    if (next) void showBelow(editor, next);
  }
}

/** One goes on below the picture, which pushes that out of sight when it comes to have its height. */
async function showBelow(editor: LexicalEditor, { key }: BlockEdge): Promise<void> {
  const image = editor.getElementByKey(key)?.querySelector('img');
  await image?.decode().catch(() => undefined);
  showCaret(editor.getRootElement());
}
