/** What `bench/<name>/page.ts` exports: takes options and gives its findings, both as JSON. */
export type PagePart = (options: never) => Promise<unknown>;

declare global {
  interface Window {
    /** Runs the page part of a bench; called from outside the page (host.mjs). */
    runBench(name: string, options: unknown): Promise<unknown>;
  }
  /** Tells whoever started the bench what goes on. */
  function say(text: string): Promise<void>;
}

const parts = import.meta.glob<PagePart>('../*/page.ts', { import: 'default' });

window.runBench = async (name, options) => {
  const load = parts[`../${name}/page.ts`];
  if (!load) throw new Error(`The bench "${name}" has no page part.`);
  const run = await load();
  return run(options as never);
};
