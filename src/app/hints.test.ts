import { describe, expect, it } from 'vitest';
import { withTimer } from './hints.ts';

describe('the hint with a timer', () => {
  it('tells to tap what without it is held', () => {
    const hint = { kind: 'hold-to-record', name: 'Mug' } as const;
    expect(withTimer(hint, 0)).toBe(hint);
    expect(withTimer(hint, 3)).toEqual({ kind: 'tap-to-record', name: 'Mug' });
  });

  it('leaves the others as they are', () => {
    const hint = { kind: 'second-burst', name: 'Mug' } as const;
    expect(withTimer(hint, 3)).toBe(hint);
    expect(withTimer(undefined, 3)).toBeUndefined();
  });
});
