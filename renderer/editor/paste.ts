import { $insertGeneratedNodes } from '@lexical/clipboard';
import {
  $addUpdateTag,
  $getSelection,
  COMMAND_PRIORITY_HIGH,
  type LexicalEditor,
  PASTE_COMMAND,
  PASTE_TAG,
} from 'lexical';
import { blocksFromHtml } from '../../shared/html/fromHtml.ts';
import { $nodeFromBlock } from './blockNodes.ts';

const lexicalType = 'application/x-lexical-editor';

/**
 * Foreign HTML goes through the article's own reader, which keeps what an article can hold and nothing else; what was
 * copied here keeps everything. Files that are pictures are handed on.
 */
export function registerPaste(editor: LexicalEditor, onPictures: (files: File[]) => void): () => void {
  return editor.registerCommand(
    PASTE_COMMAND,
    (event) => event instanceof ClipboardEvent && $takeIn(editor, event, event.clipboardData, onPictures),
    COMMAND_PRIORITY_HIGH,
  );
}

/** The picture files among what is being pasted. */
function pictureFiles(data: DataTransfer | null): File[] {
  return [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));
}

function $takeIn(
  editor: LexicalEditor,
  event: ClipboardEvent,
  data: DataTransfer | null,
  onPictures: (files: File[]) => void,
): boolean {
  if (!data || data.types.includes(lexicalType)) return false;
  const html = data.getData('text/html');
  const pictures = pictureFiles(data);
  // A word processor puts a picture of the words beside the words: the words are what is meant.
  if (pictures.length > 0 && !hasWords(data)) {
    event.preventDefault();
    onPictures(pictures);
    return true;
  }
  const selection = $getSelection();
  if (html === '' || !selection) return false;
  const { blocks } = blocksFromHtml(html);
  if (blocks.length === 0) return false;
  event.preventDefault();
  $addUpdateTag(PASTE_TAG);
  $insertGeneratedNodes(editor, blocks.map($nodeFromBlock), selection);
  return true;
}

function hasWords(data: DataTransfer): boolean {
  return data.getData('text/plain').trim() !== '';
}
