import { expect, it } from 'vitest';
import { RunNewsList } from './run-news.svelte.ts';

it('tells what happened in order', () => {
  const news = new RunNewsList();
  const halved = { kind: 'batch-halved', batchSize: 16 } as const;
  const rebuilt = { kind: 'rebuilt', epoch: 2, detail: '' } as const;
  news.add(halved);
  news.add(rebuilt);
  // Each halving is another one.
  news.add(halved);
  expect(news.all).toEqual([halved, rebuilt, halved]);
  news.clear();
  expect(news.all).toEqual([]);
});
