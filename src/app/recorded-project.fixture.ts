import { newId } from '../training/store/ids.ts';
import { failFromPut } from '../training/store/sample-failure.ts';
import type { OpenBurst } from './recorder.ts';

/** What a browser says on a full disk. */
export const noRoom = new DOMException('There is no room.', 'QuotaExceededError');

/** A burst of as many photographs as asked for. */
export function burstOf(classId: string, count = 2): OpenBurst {
  const photos = Array.from({ length: count }, () => ({
    id: newId(),
    bytes: crypto.getRandomValues(new Uint8Array(12)).buffer,
  }));
  return { id: newId(), classId, source: 'camera', startedAtMs: Date.now(), photos };
}

/** Does something while the disk is full. */
export async function whileFull<Answer>(act: () => Promise<Answer>): Promise<Answer> {
  const repair = failFromPut(1, noRoom, 'before');
  try {
    return await act();
  } finally {
    repair();
  }
}
