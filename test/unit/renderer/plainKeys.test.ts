// @vitest-environment jsdom
import {
  $createNodeSelection,
  $getRoot,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  type TextNode,
} from 'lexical';
import { beforeEach, expect, test } from 'vitest';
import { withIds } from '../../fixtures/arbitraryBlocks.ts';
import { fixtureId } from '../../fixtures/everyBlock.ts';
import { withEditor } from './withEditor.ts';

const id = fixtureId(0);
const blocks = withIds([
  { id, type: 'paragraph', content: [{ text: 'Air naik.' }] },
  { id, type: 'divider' },
]);

let heard: string[] = [];
beforeEach(() => {
  heard = [];
});

/** What Lexical hears of keys that are pressed where `$select` has put the selection. */
function press($select: () => unknown, keys: KeyboardEventInit[]): string[] {
  withEditor(blocks, (editor, root) => {
    listen(editor);
    editor.update(() => void $select(), { discrete: true });
    for (const key of keys) root.dispatchEvent(new KeyboardEvent('keydown', key));
  });
  return heard;
}

function listen(editor: LexicalEditor): void {
  const hear = ({ key }: KeyboardEvent) => {
    heard.push(key);
    return true;
  };
  editor.registerCommand(KEY_DOWN_COMMAND, hear, COMMAND_PRIORITY_CRITICAL);
}

const $caret = () => $getRoot().selectStart();

test('a key that only types is not asked about', () => {
  expect(press($caret, [{ key: 'a' }, { key: 'B', shiftKey: true }, { key: ' ' }])).toEqual([]);
});

test('a key that stands for something is', () => {
  const keys = [{ key: 'Enter' }, { key: 'a', ctrlKey: true }, { key: 'b', metaKey: true }, { key: 'Dead' }];
  expect(press($caret, [...keys, { key: 'c', altKey: true }])).toEqual(['Enter', 'a', 'b', 'Dead', 'c']);
});

test('a key that composes letters is, even where it has the name of one', () => {
  expect(press($caret, [{ key: 'a', keyCode: 229 }])).toEqual(['a']);
});

test('a key that writes in the place of what is selected is', () => {
  expect(press(() => $getRoot().getFirstDescendant<TextNode>()?.select(0, 3), [{ key: 'a' }])).toEqual(['a']);
  const $selectDivider = () => {
    const selection = $createNodeSelection();
    selection.add($getRoot().getLastChildOrThrow().getKey());
    $setSelection(selection);
  };
  expect(press($selectDivider, [{ key: 'b' }])).toEqual(['a', 'b']);
});
