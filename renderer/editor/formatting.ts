import { $toggleLink } from '@lexical/link';
import { FORMAT_TEXT_COMMAND, type LexicalEditor } from 'lexical';
import type { Mark } from '../../shared/article/inline.ts';
import { safeLink } from '../../shared/article/link.ts';

/** Toggles a mark on the selected text. */
export function toggleMark(editor: LexicalEditor, mark: Mark): void {
  editor.dispatchCommand(FORMAT_TEXT_COMMAND, mark);
}

/** Links the selected text; an empty address takes the link away. False when the address is not allowed. */
export function setLink(editor: LexicalEditor, address: string): boolean {
  const target = address.trim() === '' ? null : safeLink(address);
  if (target === undefined) return false;
  editor.update(() => $toggleLink(target));
  return true;
}
