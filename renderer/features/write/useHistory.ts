import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import { type LexicalEditor, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { useCallback, useSyncExternalStore } from 'react';
import { stepInField, useFieldUndo } from '../../app/fieldUndo.ts';

type Steps = { undo: (() => void) | undefined; redo: (() => void) | undefined };

/**
 * Goes back and forward where the keyboard is: in the field that has it, if it is one of those that are meant, or else
 * in the body. A step that cannot be taken now is undefined.
 */
export function useHistory(editor: LexicalEditor | undefined, fieldsMeant: string): Steps {
  const inBody = useBodyHistory(editor);
  const { field, canUndo, canRedo } = useFieldUndo();
  if (!field?.matches(fieldsMeant)) return inBody;
  return {
    undo: canUndo ? () => stepInField(field, 'undo') : undefined,
    redo: canRedo ? () => stepInField(field, 'redo') : undefined,
  };
}

/** Goes back and forward in the body. A step that cannot be taken now is undefined. */
export function useBodyHistory(editor: LexicalEditor | undefined): Steps {
  const canUndo = useSignal(editor, 'canUndo');
  const canRedo = useSignal(editor, 'canRedo');
  return {
    undo: canUndo ? () => editor?.dispatchCommand(UNDO_COMMAND, undefined) : undefined,
    redo: canRedo ? () => editor?.dispatchCommand(REDO_COMMAND, undefined) : undefined,
  };
}

function useSignal(editor: LexicalEditor | undefined, name: 'canUndo' | 'canRedo'): boolean {
  const signal = editor && getExtensionDependencyFromEditor(editor, HistoryExtension).output[name];
  const follow = useCallback((tell: () => void) => signal?.subscribe(tell) ?? (() => undefined), [signal]);
  return useSyncExternalStore(follow, () => signal?.peek() ?? false);
}
