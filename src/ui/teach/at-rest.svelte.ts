/**
 * A value as it was when something began to be held, until it is let go: what stands above a button must not
 * come or go under the finger that holds it. To be called while a component is made.
 *
 * @param now the value as it is.
 * @param isHeld whether it has to stay as it was.
 */
export function atRest<Value>(now: () => Value, isHeld: () => boolean): { readonly value: Value } {
  let value = $state.raw(now());
  $effect.pre(() => {
    const present = now();
    if (!isHeld()) value = present;
  });
  return {
    get value() {
      return value;
    },
  };
}
