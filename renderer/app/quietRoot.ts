import { createRoot, type Root } from 'react-dom/client';
import { isOnTheWayDown, listenOutsideEditor, stopOutsideEditor } from './outsideEditor.ts';

/** What comes with every key, and no component above an editor asks for. */
const typing = new Set(['keydown', 'keyup']);
/** What comes with every key, too, and only `onBeforeInput` and `onSelect` need, which no component has. */
const unheard = new Set(['keypress', 'textInput', 'selectionchange']);
/**
 * What no component asks for on the way down. Lexical must be the first to hear of its input: between two listeners the
 * browser tells of the text it has changed, and Lexical, not yet told why, would look through it in vain.
 */
const unheardOnTheWayDown = new Set(['beforeinput', 'input', 'keyup']);

type Options = boolean | AddEventListenerOptions | undefined;

/**
 * Makes a React root that is deaf to what is typed in an editor's own element, which no component asks about: to find
 * that out React would walk through the whole tree a dozen times a key, and compare the selection.
 */
export function createQuietRoot(element: HTMLElement): Root {
  // React listens to its root, to the body once a dialog or a menu was in it, and to the document for the selection.
  for (const target of [element, document.body, document]) quieten(target, isHeardByReact);
  const root = createRoot(element);
  // All others hear of the selection. Of keys, the document's are React Aria's.
  quieten(document, () => true);
  return root;
}

function isHeardByReact(type: string, options: Options): boolean {
  return !unheard.has(type) && !(isOnTheWayDown(options) && unheardOnTheWayDown.has(type));
}

/** Has whoever listens to a target from now on hear of keys only outside an editor, and nothing of what is not heard. */
function quieten(target: HTMLElement | Document, isHeard: (type: string, options: Options) => boolean): void {
  target.addEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ) => {
    if (!isHeard(type, options)) return;
    if (isLasting(type, options)) listenOutsideEditor(target, type, listener, options);
    else EventTarget.prototype.addEventListener.call(target, type, listener, options);
  };
  target.removeEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ) => stopOutsideEditor(target, type, listener, options);
}

/** One that is to hear a single key, or is stopped by a signal, ends without anybody being told. */
function isLasting(type: string, options: Options): boolean {
  return typing.has(type) && !(typeof options === 'object' && (options.once || options.signal));
}
