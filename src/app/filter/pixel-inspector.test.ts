import { expect, it } from 'vitest';
import { liveKeeper } from '../live-keeper.fixture.ts';
import { EditedChain } from './edited-chain.svelte.ts';
import { PixelInspector } from './pixel-inspector.svelte.ts';

it('leaves a picture held that somebody froze before its bytes were at hand', async () => {
  const keeper = await liveKeeper();
  const inspector = new PixelInspector(new EditedChain({ stages: [] }, () => undefined), keeper);
  inspector.open(-1, 0, 0);
  expect(keeper.state.frozen).toBe(true);
  inspector.close();
  expect(keeper.state.frozen).toBe(false);
  keeper.setFrozen(true);
  inspector.open(-1, 0, 0);
  inspector.close();
  expect(keeper.state.frozen).toBe(true);
});
