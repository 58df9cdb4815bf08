/** A step that is not begun again while it is under way, as by a double click; then it gives false, and says nothing. */
export function oneAtATime<Arguments extends unknown[]>(
  step: (...given: Arguments) => Promise<boolean>,
): (...given: Arguments) => Promise<boolean> {
  let underWay = false;
  return async (...given) => {
    if (underWay) return false;
    underWay = true;
    try {
      return await step(...given);
    } finally {
      underWay = false;
    }
  };
}
