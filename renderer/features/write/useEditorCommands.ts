import type { LexicalEditor } from 'lexical';
import { type Mark, marks } from '../../../shared/article/inline.ts';
import type { Command } from '../../../shared/commands/command.ts';
import { useFieldUndo } from '../../app/fieldUndo.ts';
import { finishFirst } from '../../article/underWay.ts';
import { useCommands } from '../../commands/commandStore.ts';
import { setKind } from '../../editor/blockKinds.ts';
import type { TextBlockKind } from '../../editor/caretSummary.ts';
import { toggleMark } from '../../editor/formatting.ts';
import { insertBlock } from '../../editor/insertBlock.ts';
import { insertPictures } from '../../editor/insertPictures.ts';
import { choosePictureFiles } from '../../ui/choosePictureFiles.ts';
import { useBodyHistory } from './useHistory.ts';

const kinds: TextBlockKind[] = [
  'paragraph',
  'heading2',
  'heading3',
  'heading4',
  'bulletedList',
  'numberedList',
  'quote',
  'pullQuote',
];

/** What can be done in the body, as commands. */
export function useEditorCommands(editor: LexicalEditor | undefined, editable: boolean): void {
  const on = (run: (editor: LexicalEditor) => void) => (editor && editable ? () => run(editor) : undefined);
  const markCommands = marks.map((mark): [Command, ReturnType<typeof on>] => [
    `mark.${mark satisfies Mark}`,
    on((one) => toggleMark(one, mark)),
  ]);
  const kindCommands = kinds.map((kind): [Command, ReturnType<typeof on>] => [
    `block.${kind}`,
    on((one) => setKind(one, kind)),
  ]);
  const { undo, redo } = useBodyHistory(editable ? editor : undefined);
  // A plain field that has the keyboard has these two to itself.
  const inBody = useFieldUndo((state) => state.field === undefined);
  useCommands({
    ...Object.fromEntries([...markCommands, ...kindCommands]),
    'edit.undo': inBody ? undo : undefined,
    'edit.redo': inBody ? redo : undefined,
    'insert.divider': on((one) => insertBlock(one, 'divider')),
    'insert.fold': on((one) => insertBlock(one, 'fold')),
    'insert.image': on(
      (one) => void choosePictureFiles().then((files) => finishFirst(insertPictures(one, files))),
    ),
    'go.body': editor ? () => focusBody(editor) : undefined,
  });
}

/** Goes back to where the caret was; a body that cannot be edited has none, and is only scrolled. */
function focusBody(editor: LexicalEditor): void {
  editor.getRootElement()?.focus({ preventScroll: true });
  if (editor.isEditable()) editor.focus();
}
