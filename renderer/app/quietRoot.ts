import { createRoot, type Root } from 'react-dom/client';

/** What comes with every key. */
const typing = new Set(['keydown', 'keyup', 'beforeinput', 'input']);
/** What comes with every key, too, and only `onBeforeInput` and `onSelect` need, which no component has. */
const unheard = new Set(['keypress', 'textInput', 'selectionchange']);
/**
 * What no component asks for on the way down. Lexical must be the first to hear of its input: between two listeners the
 * browser tells of the text it has changed, and Lexical, not yet told why, would look through it in vain.
 */
const unheardOnTheWayDown = new Set(['beforeinput', 'input', 'keyup']);

/**
 * Makes a React root that is deaf to what is typed in an editor's own element, which no component asks about: to find
 * that out React would walk through the whole tree a dozen times a key, and compare the selection.
 */
export function createQuietRoot(element: HTMLElement): Root {
  // React hears of the selection from the document, and of all else from its root.
  const targets = [element, document];
  for (const target of targets) quieten(target);
  const root = createRoot(element);
  // Whoever else listens to them hears everything.
  for (const target of targets) Reflect.deleteProperty(target, 'addEventListener');
  return root;
}

function quieten(target: HTMLElement | Document): void {
  const listen = target.addEventListener.bind(target);
  target.addEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ) => {
    if (unheard.has(type) || (unheardOnTheWayDown.has(type) && isCapture(options))) return;
    const heard = typing.has(type) && typeof listener === 'function' ? unlessInEditor(listener) : listener;
    listen(type, heard, options);
  };
}

function isCapture(options: boolean | AddEventListenerOptions | undefined): boolean {
  return typeof options === 'object' ? options.capture === true : options === true;
}

function unlessInEditor(listener: EventListener): EventListener {
  return (event) => {
    const at = event.target;
    if (!(at instanceof HTMLElement && at.contentEditable === 'true')) listener(event);
  };
}
