import { $getRoot, type LexicalEditor } from 'lexical';
import { $blockFromNode } from '../../../renderer/editor/blockNodes.ts';
import { createArticleEditor } from '../../../renderer/editor/createArticleEditor.ts';
import type { Block } from '../../../shared/blocks/block.ts';
import { placed } from '../../store/newsroom.ts';

/** Gives the editor of an article with these blocks, and the element it is drawn in, for as long as it is used. */
export function withEditor(
  blocks: readonly Block[],
  use: (editor: LexicalEditor, root: HTMLElement) => void,
): void {
  const onError = (error: Error) => {
    throw error;
  };
  const editor = createArticleEditor(placed(blocks), {
    onPictures: () => undefined,
    onLeftOut: () => undefined,
    onError,
  });
  const root = document.createElement('div');
  root.className = 'body';
  root.contentEditable = 'true';
  document.body.append(root);
  editor.setRootElement(root);
  blocksOf(editor);
  use(editor, root);
  editor.setRootElement(null);
  editor.dispose();
  root.remove();
}

/** The blocks that an editor holds, once nothing is pending any more. */
export function blocksOf(editor: LexicalEditor): Block[] {
  return editor.read(() => $getRoot().getChildren().map($blockFromNode));
}
