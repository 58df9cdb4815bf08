import {
  $generateNodesFromSerializedNodes,
  $insertDataTransferForPlainText,
  $insertGeneratedNodes,
} from '@lexical/clipboard';
import {
  $addUpdateTag,
  $getSelection,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  DROP_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
  type SerializedLexicalNode,
} from 'lexical';
import { blocksFromHtml } from '../../shared/html/fromHtml.ts';
import { $nodeFromBlock } from './blockNodes.ts';
import { $writeBelow } from './blockSelection.ts';
import { $keepCutIds } from './cutBlocks.ts';
import type { EditorHost } from './editorHost.ts';

const lexicalType = 'application/x-lexical-editor';
const wordTypes = [lexicalType, 'text/html', 'text/plain'];

/** Who is told of what cannot be put into the story here. */
type PasteHost = Pick<EditorHost, 'onPictures' | 'onLeftOut'>;

/** The name by which the editor knows what was copied in this program. */
export const namespace = 'dateline';

/**
 * Foreign HTML, pasted or dropped, goes through the article's own reader, which keeps what an article can hold and
 * nothing else; what was copied here keeps everything. Pasted files that are pictures are handed on.
 */
export function registerPaste(editor: LexicalEditor, host: PasteHost): () => void {
  return mergeRegister(
    editor.registerCommand(
      PASTE_COMMAND,
      (event) =>
        event instanceof ClipboardEvent && ($takePictures(event, host) || $takeBelow(editor, event, host)),
      COMMAND_PRIORITY_HIGH,
    ),
    // The browser says what is dropped once the caret is where that goes.
    editor.registerCommand(
      CONTROLLED_TEXT_INSERTION_COMMAND,
      (event) => typeof event !== 'string' && $takeWords(editor, event, event.dataTransfer, host),
      COMMAND_PRIORITY_HIGH,
    ),
    // Of Lexical only what was dragged within this program is left to it.
    editor.registerCommand(
      DROP_COMMAND,
      ({ dataTransfer }) => dataTransfer !== null && !isOwn(dataTransfer),
      COMMAND_PRIORITY_LOW,
    ),
  );
}

/** A word processor puts a picture of the words beside the words: then the words are what is meant. */
function $takePictures(event: ClipboardEvent, { onPictures }: PasteHost): boolean {
  const data = event.clipboardData;
  const pictures = [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));
  if (!data || pictures.length === 0 || isOwn(data) || data.getData('text/plain').trim() !== '') return false;
  event.preventDefault();
  onPictures(pictures);
  return true;
}

/** Beside a block that is selected as a whole there is no place for words; they go below it. */
function $takeBelow(editor: LexicalEditor, event: ClipboardEvent, host: PasteHost): boolean {
  const data = event.clipboardData;
  if (data && wordTypes.some((type) => data.getData(type) !== '')) $writeBelow();
  return $takeOwn(editor, event, data) || $takeWords(editor, event, data, host);
}

/** What was copied in this program is a copy, with ids of its own; what was cut is the same again. */
function $takeOwn(editor: LexicalEditor, event: Event, data: DataTransfer | null): boolean {
  const selection = $getSelection();
  const nodes = data && selection ? $ownNodes(data) : undefined;
  if (!nodes || !selection) return false;
  event.preventDefault();
  $addUpdateTag(PASTE_TAG);
  $keepCutIds(editor, nodes);
  $insertGeneratedNodes(editor, nodes, selection);
  return true;
}

function $takeWords(
  editor: LexicalEditor,
  event: Event,
  data: DataTransfer | null,
  { onLeftOut }: PasteHost,
): boolean {
  const html = data?.getData('text/html') ?? '';
  const selection = $getSelection();
  if (!data || !selection || html === '' || isOwn(data)) return false;
  event.preventDefault();
  $addUpdateTag(PASTE_TAG);
  const { blocks, foreignImages } = blocksFromHtml(html);
  if (foreignImages.length > 0) onLeftOut(foreignImages.length);
  if (blocks.length > 0) $insertGeneratedNodes(editor, blocks.map($nodeFromBlock), selection);
  else $insertDataTransferForPlainText(data, selection);
  return true;
}

/** True for what was copied or dragged in this program. */
function isOwn(data: DataTransfer): boolean {
  return ownContent(data) !== undefined;
}

/** What was copied or dragged in this program; another one may use Lexical too. */
function ownContent(data: DataTransfer): SerializedLexicalNode[] | undefined {
  try {
    const copied = JSON.parse(data.getData(lexicalType)) as { namespace?: unknown; nodes?: unknown } | null;
    return copied?.namespace === namespace && Array.isArray(copied.nodes) ? copied.nodes : undefined;
  } catch {
    return undefined;
  }
}

/** Its nodes; none when a later version copied a kind of block that this one does not know. */
function $ownNodes(data: DataTransfer): LexicalNode[] | undefined {
  const content = ownContent(data);
  try {
    return content && $generateNodesFromSerializedNodes(content);
  } catch {
    return undefined;
  }
}
