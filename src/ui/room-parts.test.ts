import { expect, it } from 'vitest';
import type { Session } from '../app/session.svelte.ts';
import { FetchedParts } from './room-parts.svelte.ts';
import type { Room, RoomParts } from './rooms.ts';

/** These rooms ask nothing of it. */
const session = {} as Session;

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
  const both = Promise.all([fetched.fetch(see.room, session), fetched.fetch(filter.room, session)]);
  filter.come();
  see.come();
  await both;
  expect(fetched.of(see.room)).toBe(see.parts);
  expect(fetched.of(filter.room)).toBe(filter.parts);
});

it('says which room did not come, and asks anew', async () => {
  const see = lateRoom('see');
  const fetched = new FetchedParts();
  const first = fetched.fetch(see.room, session);
  see.fail();
  await first;
  expect(fetched.failed(see.room)).toBe(true);
  expect(fetched.of(see.room)).toBeUndefined();
  const second = fetched.fetch(see.room, session);
  expect(fetched.failed(see.room)).toBe(false);
  see.come();
  await second;
  expect(fetched.of(see.room)).toBe(see.parts);
  await fetched.fetch(see.room, session);
  expect(see.asked()).toBe(2);
});
