import { expect, it } from 'vitest';
import { clusters } from '../../core/evaluation/clusters.fixture.ts';
import { reviewLabels } from './review-labels.ts';

it('finds a photograph in the wrong class among raw embeddings, and can be stopped', async () => {
  const data = clusters({ seed: 2, dimension: 40, burstCounts: [6, 6], spread: 0.5 });
  data.labels[4] = 1;
  const shares: number[] = [];
  const { mislabelled } = await reviewLabels(data, (share) => shares.push(share));
  expect(mislabelled.map(({ example, suggested }) => [example, suggested])).toEqual([[4, 0]]);
  expect(shares.at(-1)).toBe(1);
  const stopped = reviewLabels(data, undefined, AbortSignal.abort());
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
});
