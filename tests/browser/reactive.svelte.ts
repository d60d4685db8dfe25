/** State that components follow, in place of a part of the session. */
export function reactive<Values extends object>(values: Values): Values {
  const state = $state(values);
  return state;
}
