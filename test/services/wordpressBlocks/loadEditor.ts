import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DOMWindow, JSDOM, VirtualConsole } from 'jsdom';
import { prepareWordPress } from '../wordpress.ts';

/** A block as WordPress's parser gives it. */
export type ParsedBlock = {
  name: string;
  isValid: boolean;
  attributes: Record<string, unknown>;
  innerBlocks: ParsedBlock[];
  validationIssues?: { args: unknown[] }[];
};

/** The part of WordPress's `wp.blocks` that the tests use. */
export type BlocksApi = {
  parse(markup: string): ParsedBlock[];
  getFreeformContentHandlerName(): string;
};

type EditorWindow = DOMWindow & {
  wp: { blocks: BlocksApi; blockLibrary: { registerCoreBlocks(): void } };
};

/**
 * Loads @wordpress/blocks and @wordpress/block-library as the prepared WordPress ships and runs them.
 * The npm packages are the same code at 1.7 GB.
 */
export async function loadEditor(): Promise<BlocksApi> {
  const folder = await prepareWordPress();
  const { editorScripts } = JSON.parse(readFileSync(join(folder, 'site.json'), 'utf8')) as {
    editorScripts: string[];
  };
  const { window } = new JSDOM('', {
    url: 'http://127.0.0.1/wp-admin/post.php',
    runScripts: 'outside-only',
    virtualConsole: new VirtualConsole(), // the parser's complaints are in what it returns
  });
  prepareWindow(window);
  for (const source of editorScripts) {
    window.eval(readFileSync(join(folder, 'pkg/usr/share/wordpress', source), 'utf8'));
  }
  const { wp } = window as EditorWindow;
  wp.blockLibrary.registerCoreBlocks();
  if (wp.blocks.getFreeformContentHandlerName() !== 'core/freeform') {
    throw new Error('WordPress would not tell markup outside of blocks');
  }
  return wp.blocks;
}

/** What the editor's scripts expect of a browser and of wp-admin beyond what jsdom brings. */
function prepareWindow(window: DOMWindow): void {
  const listen = () => undefined;
  Object.assign(window, {
    matchMedia: () => ({ matches: false, addListener: listen, addEventListener: listen }),
    wp: { oldEditor: {}, needsClassicBlock: true }, // as on an editor page: makes the classic block known
  });
}
