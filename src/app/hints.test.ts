import { describe, expect, it } from 'vitest';
import { takenAway, withAnswer, withTimer, type Hint, type TakenAway } from './hints.ts';

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
  const hint = { kind: 'take-it-away', name: 'Mug', classId: 'mug' } as const;
  /** What is known after answers, one each 400 ms. */
  const after = (hints: readonly (Hint | undefined)[], isNone = true) =>
    hints.reduce<TakenAway | undefined>(
      (known, asked, i) => takenAway(known, asked, { isNone, timeMs: 400 * i }),
      undefined,
    );
  const times = <T>(count: number, one: T) => Array.from({ length: count }, () => one);

  it('asks for another thing once the first one has been away for a second', () => {
    expect(withAnswer(hint, after(times(3, hint)))).toBe(hint);
    expect(withAnswer(hint, after(times(4, hint)))).toEqual({ kind: 'add-another', name: 'Mug' });
    expect(withAnswer(hint, after(times(9, hint), false))).toBe(hint);
  });

  it('counts from anew when it comes back, or when there is no answer', () => {
    for (const between of [{ isNone: false, timeMs: 900 }, undefined]) {
      const twice = takenAway(after(times(3, hint)), hint, between);
      expect(takenAway(twice, hint, { isNone: true, timeMs: 1900 })?.isSeen).toBe(false);
    }
  });

  it('remembers that it was away, for this class and for none of the same name', () => {
    const known = after(times(4, hint));
    expect(takenAway(known, hint, { isNone: false, timeMs: 5000 })).toBe(known);
    const another = { kind: 'hold-to-record', name: 'Key' } as const;
    expect(takenAway(known, another, undefined)).toBe(known);
    const namesake = { ...hint, classId: 'mug of another project' };
    expect(withAnswer(namesake, known)).toBe(namesake);
    const present = takenAway(known, namesake, { isNone: true, timeMs: 5000 });
    expect(withAnswer(namesake, present)).toBe(namesake);
  });

  it('leaves the others as they are', () => {
    const second = { kind: 'second-burst', name: 'Mug' } as const;
    expect(withAnswer(second, after(times(4, hint)))).toBe(second);
    expect(withAnswer(undefined, after(times(4, hint)))).toBeUndefined();
  });
});
