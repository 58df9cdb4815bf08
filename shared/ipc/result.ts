/** An expected failure: a code from the contract, and facts that a sentence about it may need. */
export type Failure<Code extends string = string> = {
  readonly code: Code;
  readonly detail?: string;
};

/** How a call ends: with a value, or with an expected failure. Bugs throw. */
export type Result<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: Failure<Code> };

/** A call that went well. */
export function ok<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/** A call that failed in a way that was foreseen. */
export function failed<const Code extends string>(
  code: Code,
  detail?: string,
): { ok: false; error: Failure<Code> } {
  return { ok: false, error: detail === undefined ? { code } : { code, detail } };
}
