import { describe, expect, it } from 'vitest';
import { withAnswer, withTimer } from './hints.ts';

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

describe('the hint with an answer', () => {
  it('asks for another thing once the first one was taken away', () => {
    const hint = { kind: 'take-it-away', name: 'Mug' } as const;
    expect(withAnswer(hint, false)).toBe(hint);
    expect(withAnswer(hint, true)).toEqual({ kind: 'add-another', name: 'Mug' });
  });

  it('leaves the others as they are', () => {
    const hint = { kind: 'second-burst', name: 'Mug' } as const;
    expect(withAnswer(hint, true)).toBe(hint);
    expect(withAnswer(undefined, true)).toBeUndefined();
  });
});
