import { describe, expect, it } from 'vitest';
import { ReactionTrigger, type SeenAnswer } from './reaction-trigger.ts';

/** A trigger whose clock is set by hand. */
function trigger() {
  let nowMs = 1000;
  const subject = new ReactionTrigger(() => nowMs);
  return {
    subject,
    jump: (ms: number) => void (nowMs += ms),
    /** Looks every `everyMs` for `forMs`; returns the events. */
    see(answer: SeenAnswer, forMs: number, everyMs = 50): string[] {
      const events: string[] = [];
      for (let ms = 0; ms < forMs; ms += everyMs) {
        const event = subject.observe(answer);
        if (event !== undefined) events.push(event);
        nowMs += everyMs;
      }
      return events;
    },
  };
}

describe('an answer becomes an event', () => {
  it('after half a second, not before, and once', () => {
    const { see } = trigger();
    expect(see('mug', 500)).toEqual([]);
    expect(see('mug', 50)).toEqual(['mug']);
    expect(see('mug', 10_000)).toEqual([]);
  });

  it('once per change, and again when it comes back from another one', () => {
    const { see } = trigger();
    expect(see('mug', 1000)).toEqual(['mug']);
    expect(see('key', 1000)).toEqual(['key']);
    expect(see('mug', 1000)).toEqual(['mug']);
  });

  it('not for none of these, after which the same class is a new event', () => {
    const { see } = trigger();
    expect(see('mug', 1000)).toEqual(['mug']);
    expect(see(null, 1000)).toEqual([]);
    expect(see('mug', 1000)).toEqual(['mug']);
  });

  it('not again when it flickered away for less than half a second', () => {
    const { see } = trigger();
    see('mug', 1000);
    for (const other of ['key', null, 'key', undefined] as const) {
      expect(see(other, 450)).toEqual([]);
      expect(see('mug', 1000)).toEqual([]);
    }
  });

  it('not while two answers take turns', () => {
    const { see } = trigger();
    for (let turn = 0; turn < 20; turn++) {
      expect(see('mug', 200)).toEqual([]);
      expect(see('key', 200)).toEqual([]);
    }
  });

  it('on slow frames with the second look that agrees', () => {
    const { see } = trigger();
    expect(see('mug', 1600, 1600)).toEqual([]);
    expect(see('mug', 1600, 1600)).toEqual(['mug']);
    expect(see('key', 1600, 1600)).toEqual([]);
    expect(see('mug', 4800, 1600)).toEqual([]);
  });

  it('not again after a time without any answer', () => {
    const { see } = trigger();
    see('mug', 1000);
    expect(see(undefined, 5000)).toEqual([]);
    expect(see('mug', 2000)).toEqual([]);
  });
});

describe('a clock that jumps', () => {
  it('forward does not make an answer old', () => {
    const { see, jump } = trigger();
    see('mug', 100);
    jump(3_600_000);
    expect(see('mug', 500)).toEqual([]);
    expect(see('mug', 50)).toEqual(['mug']);
  });

  it('backward neither loses the event nor tells it twice', () => {
    const { see, jump } = trigger();
    see('mug', 300);
    jump(-3_600_000);
    expect(see('mug', 500)).toEqual([]);
    expect(see('mug', 50)).toEqual(['mug']);
    jump(-3_600_000);
    expect(see('mug', 2000)).toEqual([]);
  });
});

describe('a class that is deleted', () => {
  it('while its event is pending starts anew', () => {
    const { see, subject } = trigger();
    see('mug', 400);
    subject.forget((id) => id !== 'mug');
    // Brought back at once, it has to stay for as long as any other.
    expect(see('mug', 500)).toEqual([]);
    expect(see('mug', 50)).toEqual(['mug']);
  });

  it('and brought back is a new answer', () => {
    const { see, subject } = trigger();
    expect(see('mug', 1000)).toEqual(['mug']);
    subject.forget(() => false);
    expect(see('mug', 1000)).toEqual(['mug']);
  });

  it('leaves the others as they were', () => {
    const { see, subject } = trigger();
    see('mug', 1000);
    subject.forget((id) => id === 'mug');
    expect(see('mug', 1000)).toEqual([]);
  });
});
