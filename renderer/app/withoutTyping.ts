/** What comes with every key. */
const typing = new Set(['keydown', 'keypress', 'keyup', 'beforeinput', 'textInput', 'input']);

/**
 * Makes React's root deaf to what is typed in an editor's own element, which no component asks about: to find that out
 * React would walk through the whole tree a dozen times a key. To be called before React's root is made.
 */
export function withoutTyping(root: HTMLElement): HTMLElement {
  const listen = root.addEventListener.bind(root);
  root.addEventListener = (
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ) => {
    const heard = typing.has(type) && typeof listener === 'function' ? unlessInEditor(listener) : listener;
    listen(type, heard, options);
  };
  return root;
}

function unlessInEditor(listener: EventListener): EventListener {
  return (event) => {
    if (!(event.target instanceof HTMLElement && event.target.contentEditable === 'true')) listener(event);
  };
}
