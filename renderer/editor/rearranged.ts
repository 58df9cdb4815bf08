import type { NodeKey } from 'lexical';

/** True when elements themselves changed, and not only the words in them; Lexical names the root whatever changes. */
export function isRearranged(dirtyElements: ReadonlyMap<NodeKey, boolean>): boolean {
  for (const [key, isItself] of dirtyElements) if (isItself && key !== 'root') return true;
  return false;
}
