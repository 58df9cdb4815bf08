import { useEffect } from 'react';
import { useArticle } from '../article/articleStore.ts';
import { useCommands } from '../commands/commandStore.ts';
import { followFocus, stepInField, useFieldUndo } from './fieldUndo.ts';

/** Undo and redo as commands while a plain field has the keyboard, be a story open or not. Draws nothing. */
export function FieldSteps(): null {
  const { field, canUndo, canRedo } = useFieldUndo();
  const editor = useArticle((state) => state.open?.desk.editor);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another article takes the fields of the last one away.
  useEffect(followFocus, [editor]);
  useCommands({
    'edit.undo': field && canUndo ? () => stepInField(field, 'undo') : undefined,
    'edit.redo': field && canRedo ? () => stepInField(field, 'redo') : undefined,
  });
  return null;
}
