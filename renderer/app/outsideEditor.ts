type Listening = [
  target: EventTarget,
  type: string,
  listener: EventListenerOrEventListenerObject,
  options?: boolean | AddEventListenerOptions,
];

let all: Listening[] = [];
let isInEditor = false;

/**
 * Listens to a target, but not while an editor has the keyboard: what is typed there is the editor's alone, and every
 * listener that is asked about it makes each key slower. Gives back how to stop.
 */
export function listenOutsideEditor(...listening: Listening): () => void {
  if (!all.some((other) => isSame(other, listening))) {
    all.push(listening);
    if (!isInEditor) add(listening);
  }
  return () => stopOutsideEditor(...listening);
}

/** Stops a listener, as the browser does it: by what it was told when it began. */
export function stopOutsideEditor(...listening: Listening): void {
  all = all.filter((other) => !isSame(other, listening));
  remove(listening);
}

/** Whether a listener is meant for its way down, to a target, and not for its way up. */
export function isOnTheWayDown(options: Listening[3]): boolean {
  return typeof options === 'object' ? options.capture === true : options === true;
}

/** As the browser tells them apart. */
function isSame([target, type, listener, options]: Listening, other: Listening): boolean {
  const isEqual = target === other[0] && type === other[1] && listener === other[2];
  return isEqual && isOnTheWayDown(options) === isOnTheWayDown(other[3]);
}

function follow(inEditor: boolean): void {
  if (inEditor === isInEditor) return;
  isInEditor = inEditor;
  for (const listening of all) (inEditor ? remove : add)(listening);
}

// The browser's own: a target may have been made to come here when it is asked to listen.
function add([target, ...rest]: Listening): void {
  EventTarget.prototype.addEventListener.apply(target, rest);
}

function remove([target, ...rest]: Listening): void {
  EventTarget.prototype.removeEventListener.apply(target, rest);
}

// Lexical marks its element. Heard on the way down, as a component may stop the event on its way up.
addEventListener(
  'focusin',
  ({ target }) => follow(target instanceof HTMLElement && target.dataset.lexicalEditor !== undefined),
  true,
);
addEventListener('focusout', () => follow(false), true);
