import { expect, it } from 'vitest';
import { RunNewsList } from './run-news.svelte.ts';

it('tells what happened in order, and once what stays true', () => {
  const news = new RunNewsList();
  const halved = { kind: 'batch-halved', batchSize: 16 } as const;
  news.addOnce({ kind: 'not-kept' });
  news.add(halved);
  news.addOnce({ kind: 'not-kept' });
  // Each halving is another one.
  news.add(halved);
  expect(news.all).toEqual([{ kind: 'not-kept' }, halved, halved]);
  news.clear();
  expect(news.all).toEqual([]);
});
