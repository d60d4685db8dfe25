import { success, type Outcome } from '../../core/outcome.ts';

/**
 * Does `work` on the items, begun in their order, at most `width` at once. After the first failure
 * nothing more is begun; what runs is waited for, and that failure is the outcome.
 */
export async function inOrder<Item, Trouble>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Outcome<unknown, Trouble>>,
): Promise<Outcome<undefined, Trouble>> {
  const rest = items.values();
  let failed: Outcome<never, Trouble> | undefined;
  const lane = async () => {
    for (const item of rest) {
      const outcome = await work(item);
      if (!outcome.ok) failed ??= outcome;
      if (failed) return;
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return failed ?? success(undefined);
}
