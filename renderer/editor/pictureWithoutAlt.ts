import { $getRoot, type LexicalEditor } from 'lexical';
import { $isImageNode } from './nodes/image/image.ts';

/** True when a picture in the body says nothing to who cannot see it. */
export function hasPictureWithoutAlt(editor: LexicalEditor): boolean {
  return editor.read(() =>
    $getRoot()
      .getChildren()
      .some((block) => $isImageNode(block) && block.getPicture().alt.trim() === ''),
  );
}
