import type { WebContents } from 'electron';
import type { Patch } from './previewSource.ts';

/**
 * Changes a page from outside, over the devtools protocol: the page itself runs no script, ours or anybody's.
 * False when an element was not there, and the page has to be loaded anew. Throws when the page went away meanwhile.
 */
export async function patchPage(contents: WebContents, patches: readonly Patch[]): Promise<boolean> {
  if (!contents.debugger.isAttached()) contents.debugger.attach('1.3');
  const { root } = await contents.debugger.sendCommand('DOM.getDocument', { depth: 0 });
  for (const { selector, html } of patches) {
    const found = await contents.debugger.sendCommand('DOM.querySelector', {
      nodeId: root.nodeId,
      selector,
    });
    if (!found.nodeId) return false;
    await contents.debugger.sendCommand('DOM.setOuterHTML', { nodeId: found.nodeId, outerHTML: html });
  }
  return true;
}
