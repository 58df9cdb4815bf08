import { buildEditorFromExtensions, NodeSelectionDataSelectedExtension } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { LinkExtension } from '@lexical/link';
import { ListExtension } from '@lexical/list';
import { RichTextExtension } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $getRoot,
  COMMAND_PRIORITY_LOW,
  configExtension,
  defineExtension,
  KEY_ESCAPE_COMMAND,
  type LexicalEditorWithDispose,
  mergeRegister,
} from 'lexical';
import { safeLink } from '../../shared/article/link.ts';
import type { PlacedBlock } from '../../shared/ipc/records.ts';
import { registerBlockIds } from './blockId.ts';
import { $nodeFromBlock, identifiedNodes, ownNodes, wholeNodes } from './blockNodes.ts';
import { registerBlockSelection } from './blockSelection.ts';
import { registerCaretInSight } from './caretInSight.ts';
import { registerCutBlocks } from './cutBlocks.ts';
import { registerDocumentEnds } from './documentEnds.ts';
import { registerDrop } from './drop.ts';
import type { EditorHost } from './editorHost.ts';
import { registerKeptSelection } from './keptSelection.ts';
import { registerKnownCaret } from './knownCaret.ts';
import { registerListDepth } from './listDepth.ts';
import { registerListKeys } from './listKeys.ts';
import { registerPageKeys } from './pageKeys.ts';
import { namespace, registerPaste } from './paste.ts';
import { registerPlainInput } from './plainInput.ts';
import { registerPlainKeys } from './plainKeys.ts';
import { registerQuoteKeys } from './quoteKeys.ts';
import { editorTheme } from './theme.ts';
import { registerWholeBlocks } from './wholeBlocks.ts';

/** How many steps back one can go. */
const undoDepth = 300;

/**
 * An editor for one article's body. Each article gets an editor of its own, so that its undo never crosses into
 * another's.
 */
export function createArticleEditor(
  blocks: readonly PlacedBlock[],
  host: EditorHost,
): LexicalEditorWithDispose {
  return buildEditorFromExtensions(
    defineExtension({
      name: 'dateline/article',
      namespace,
      nodes: () => ownNodes,
      theme: editorTheme,
      dependencies: [
        RichTextExtension,
        configExtension(NodeSelectionDataSelectedExtension, { nodes: wholeNodes }),
        ListExtension,
        configExtension(LinkExtension, { validateUrl: (url: string) => safeLink(url) !== undefined }),
        configExtension(HistoryExtension, { maxDepth: undoDepth }),
      ],
      $initialEditorState: () => $showBlocks(blocks),
      onError: host.onError,
      register: (editor) =>
        mergeRegister(
          registerBlockIds(editor, identifiedNodes),
          registerCutBlocks(editor),
          // Lexical would take the caret away; Escape is the window's.
          editor.registerCommand(KEY_ESCAPE_COMMAND, () => true, COMMAND_PRIORITY_LOW),
          registerBlockSelection(editor),
          registerWholeBlocks(editor),
          registerListKeys(editor),
          registerListDepth(editor),
          registerQuoteKeys(editor),
          registerDocumentEnds(editor),
          registerPageKeys(editor),
          registerCaretInSight(editor),
          registerKnownCaret(editor),
          registerPlainKeys(editor),
          registerPlainInput(editor),
          registerKeptSelection(editor),
          registerPaste(editor, host),
          registerDrop(editor, host.onPictures),
        ),
    }),
  );
}

function $showBlocks(blocks: readonly PlacedBlock[]): void {
  const nodes = blocks.map(({ block }) => $nodeFromBlock(block));
  $getRoot()
    .clear()
    .append(...(nodes.length > 0 ? nodes : [$createParagraphNode()]));
}
