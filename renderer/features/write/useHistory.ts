import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { HistoryExtension } from '@lexical/history';
import type { LexicalEditor } from 'lexical';
import { useCallback, useSyncExternalStore } from 'react';

/** Whether there is something to go back to in an editor, or to go forward to again; told only when that changes. */
export function useHistory(editor: LexicalEditor | undefined): { canUndo: boolean; canRedo: boolean } {
  return { canUndo: useSignal(editor, 'canUndo'), canRedo: useSignal(editor, 'canRedo') };
}

function useSignal(editor: LexicalEditor | undefined, name: 'canUndo' | 'canRedo'): boolean {
  const signal = editor && getExtensionDependencyFromEditor(editor, HistoryExtension).output[name];
  const follow = useCallback((tell: () => void) => signal?.subscribe(tell) ?? (() => undefined), [signal]);
  return useSyncExternalStore(follow, () => signal?.peek() ?? false);
}
