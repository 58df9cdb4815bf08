import {
  $createNodeSelection,
  $createParagraphNode,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isDecoratorNode,
  $isNodeSelection,
  $setSelection,
  BEFORE_INPUT_COMMAND,
  CLICK_COMMAND,
  COMMAND_PRIORITY_BEFORE_EDITOR,
  COMMAND_PRIORITY_LOW,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
} from 'lexical';

/**
 * Pictures, dividers and folds are selected as a whole by a click. What is then typed goes below them: the browser, which
 * sees no caret, would put it at the start of the story.
 */
export function registerBlockSelection(editor: LexicalEditor): () => void {
  let pressed: MouseEvent | undefined;
  return mergeRegister(
    editor.registerRootListener((root) => {
      const press = (event: MouseEvent) => {
        pressed = event;
      };
      root?.addEventListener('mousedown', press, true);
      return () => root?.removeEventListener('mousedown', press, true);
    }),
    editor.registerCommand(CLICK_COMMAND, (event) => $selectClicked(event, pressed), COMMAND_PRIORITY_LOW),
    editor.registerCommand(KEY_ENTER_COMMAND, $answerEnter, COMMAND_PRIORITY_LOW),
    // Before the browser types, so that it finds the caret there, as does what composes letters out of several keys.
    editor.registerCommand(KEY_DOWN_COMMAND, $makeWay, COMMAND_PRIORITY_BEFORE_EDITOR),
    editor.registerCommand(BEFORE_INPUT_COMMAND, $takeInput, COMMAND_PRIORITY_BEFORE_EDITOR),
  );
}

/** What was under the pointer may have moved meanwhile, as the press had a caret shown before it: so both are asked. */
function $selectClicked(click: MouseEvent, press: MouseEvent | undefined): boolean {
  const node =
    $wholeBlockAt(click) ?? (press && isSamePlace(press, click) ? $wholeBlockAt(press) : undefined);
  if (!node) return false;
  const selection = $createNodeSelection();
  selection.add(node.getKey());
  $setSelection(selection);
  return true;
}

function $wholeBlockAt({ target }: MouseEvent): LexicalNode | undefined {
  const node = target instanceof Element ? $getNearestNodeFromDOMNode(target) : null;
  return $isDecoratorNode(node) ? node : undefined;
}

/** A hand is not still while it presses. */
function isSamePlace(press: MouseEvent, click: MouseEvent): boolean {
  return Math.hypot(press.clientX - click.clientX, press.clientY - click.clientY) < 5;
}

/** Begins a paragraph below the blocks that are selected as a whole; false when none are. */
export function $writeBelow(): boolean {
  const selection = $getSelection();
  const last = $isNodeSelection(selection) ? selection.getNodes().at(-1) : undefined;
  if (!last) return false;
  const paragraph = $createParagraphNode();
  last.insertAfter(paragraph);
  paragraph.select();
  return true;
}

function $answerEnter(event: KeyboardEvent | null): boolean {
  if (!$writeBelow()) return false;
  event?.preventDefault();
  return true;
}

function $makeWay(event: KeyboardEvent): boolean {
  if (types(event)) $writeBelow();
  return false;
}

/** What comes without a key, as from a list of emoji or from dictation. */
function $takeInput(event: InputEvent): boolean {
  const { inputType, data } = event;
  if (inputType !== 'insertText' || data === null || !$writeBelow()) return false;
  event.preventDefault();
  $getSelection()?.insertText(data);
  return true;
}

/** True for a key that types something, or that begins to compose it. */
function types(event: KeyboardEvent): boolean {
  const isShortcut = (event.ctrlKey || event.metaKey || event.altKey) && !event.getModifierState('AltGraph');
  return !isShortcut && ([...event.key].length === 1 || event.key === 'Process' || event.key === 'Dead');
}
