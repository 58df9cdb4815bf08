type Listening = [
  target: EventTarget,
  type: string,
  listener: EventListenerOrEventListenerObject,
  options?: boolean | AddEventListenerOptions,
];

const all = new Set<Listening>();
let isInEditor = false;

/**
 * Listens to a target, but not while an editor has the keyboard: what is typed there is the editor's alone, and every
 * listener that is asked about it makes each key slower. Gives back how to stop.
 */
export function listenOutsideEditor(...listening: Listening): () => void {
  all.add(listening);
  if (!isInEditor) add(listening);
  return () => {
    all.delete(listening);
    remove(listening);
  };
}

function follow(inEditor: boolean): void {
  if (inEditor === isInEditor) return;
  isInEditor = inEditor;
  for (const listening of all) (inEditor ? remove : add)(listening);
}

/** As the browser does it: a target may itself have been made to listen outside the editor. */
function add([target, ...rest]: Listening): void {
  EventTarget.prototype.addEventListener.apply(target, rest);
}

function remove([target, ...rest]: Listening): void {
  target.removeEventListener(...rest);
}

addEventListener('focusin', ({ target }) =>
  follow(target instanceof HTMLElement && target.contentEditable === 'true'),
);
addEventListener('focusout', () => follow(false));
