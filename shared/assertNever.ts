/** Ends a switch over a union: reaching it is a bug, and leaving a case out does not compile. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
