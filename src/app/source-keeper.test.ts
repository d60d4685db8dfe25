import { beforeEach, describe, expect, it } from 'vitest';
import { liveKeeper } from './live-keeper.fixture.ts';
import type { SourceKeeper } from './source-keeper.ts';

let keeper: SourceKeeper;

beforeEach(async () => {
  keeper = await liveKeeper();
});

const isHeld = () => {
  // What is drawn and what is told are the same.
  expect(keeper.state.source?.frozen).toBe(keeper.state.frozen);
  return keeper.state.frozen;
};

describe('a picture that is held for an owner', () => {
  const [pixel, other] = [{}, {}];

  it('goes on when they let go, however often they asked', () => {
    keeper.hold(pixel);
    keeper.hold(pixel);
    expect(isHeld()).toBe(true);
    keeper.letGo(pixel);
    expect(isHeld()).toBe(false);
    keeper.letGo(pixel);
    expect(isHeld()).toBe(false);
  });

  it('stays, where somebody froze it', () => {
    keeper.setFrozen(true);
    keeper.hold(pixel);
    keeper.letGo(pixel);
    expect(isHeld()).toBe(true);
  });

  it('is theirs no more once it went on, though somebody froze it then', () => {
    keeper.hold(pixel);
    keeper.setFrozen(false);
    keeper.setFrozen(true);
    keeper.letGo(pixel);
    expect(isHeld()).toBe(true);
  });

  it('goes on when the last of them has let go', () => {
    keeper.hold(pixel);
    keeper.hold(other);
    keeper.letGo(pixel);
    expect(isHeld()).toBe(true);
    keeper.letGo(other);
    expect(isHeld()).toBe(false);
  });
});
