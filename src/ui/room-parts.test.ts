import { expect, it } from 'vitest';
import type { Face } from './context.ts';
import { FetchedParts } from './room-parts.svelte.ts';
import type { Room, RoomParts } from './rooms.ts';

/** These rooms ask nothing of it. */
const face = {} as Face;

/** A room whose parts come, or fail, when the test says so. */
function lateRoom(id: Room['id']) {
  const parts = {} as RoomParts;
  let come = () => {};
  let fail = () => {};
  let asked = 0;
  const room = {
    id,
    parts: () => {
      asked++;
      return new Promise<RoomParts>((resolve, reject) => {
        come = () => resolve(parts);
        fail = () => reject(new Error('no network'));
      });
    },
  } as unknown as Room;
  return { room, parts, come: () => come(), fail: () => fail(), asked: () => asked };
}

it('keeps both of two rooms that are fetched at once', async () => {
  const [see, filter] = [lateRoom('see'), lateRoom('filter')];
  const fetched = new FetchedParts();
  const both = Promise.all([fetched.fetch(see.room, face), fetched.fetch(filter.room, face)]);
  filter.come();
  see.come();
  await both;
  expect(fetched.of(see.room)).toBe(see.parts);
  expect(fetched.of(filter.room)).toBe(filter.parts);
});

it('says which room did not come, and asks anew', async () => {
  const see = lateRoom('see');
  const fetched = new FetchedParts();
  const first = fetched.fetch(see.room, face);
  see.fail();
  await first;
  expect(fetched.failed(see.room)).toBe(true);
  expect(fetched.of(see.room)).toBeUndefined();
  const second = fetched.fetch(see.room, face);
  expect(fetched.failed(see.room)).toBe(false);
  see.come();
  await second;
  expect(fetched.of(see.room)).toBe(see.parts);
  await fetched.fetch(see.room, face);
  expect(see.asked()).toBe(2);
});
