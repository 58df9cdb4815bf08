type InTurn = <Value>(key: string, work: () => Promise<Value>) => Promise<Value>;

/** Does one thing at a time of what has the same key, in the order in which it was asked for. */
export function createInTurn(): InTurn {
  const last = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const next = (last.get(key) ?? Promise.resolve()).then(work);
    const ended = next
      .catch(() => undefined)
      .then(() => {
        if (last.get(key) === ended) last.delete(key);
      });
    last.set(key, ended);
    return next;
  };
}
