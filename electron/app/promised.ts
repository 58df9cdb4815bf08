/** A value that is not there yet, and how to give it. */
export type Promised<Value> = { promise: Promise<Value>; resolve: (value: Value) => void };

/** Makes a promise that is kept from outside; Node 20 has no `Promise.withResolvers`. */
export function promised<Value>(): Promised<Value> {
  let resolve: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}
