import { describe, expect, it } from 'vitest';
import { QuestionQueue } from './question-queue.ts';

/** A question that is answered when the test says so. */
function question(log: string[], name: string) {
  let answer: (value: string) => void = () => {};
  const ask = () => {
    log.push(name);
    return new Promise<string>((resolve) => (answer = resolve));
  };
  return { ask, answer: () => answer(name) };
}

describe('questions to one worker', () => {
  it('are asked one after the other, in the order of their kinds', async () => {
    const queue = new QuestionQueue(['first', 'last']);
    const log: string[] = [];
    const [one, two, three] = ['one', 'two', 'three'].map((name) => question(log, name));
    const answers = [
      queue.take('last', one!.ask),
      queue.take('last', two!.ask),
      queue.take('first', three!.ask),
    ];
    expect(log).toEqual(['one']);
    one!.answer();
    await answers[0];
    await Promise.resolve();
    expect(log).toEqual(['one', 'three']);
    three!.answer();
    await answers[2];
    await Promise.resolve();
    two!.answer();
    expect(await Promise.all(answers)).toEqual(['one', 'two', 'three']);
    expect(log).toEqual(['one', 'three', 'two']);
  });

  it('give way to newer ones of their kind, and to the end', async () => {
    const queue = new QuestionQueue(['only']);
    const log: string[] = [];
    const [one, two, three, four] = ['1', '2', '3', '4'].map((name) => question(log, name));
    const first = queue.take('only', one!.ask);
    const second = queue.take('only', two!.ask);
    const third = queue.take('only', three!.ask);
    expect(await second).toBeUndefined();
    one!.answer();
    await first;
    await Promise.resolve();
    const fourth = queue.take('only', four!.ask);
    queue.clear();
    expect(await fourth).toBeUndefined();
    three!.answer();
    expect(await third).toBe('3');
    expect(log).toEqual(['1', '3']);
  });

  it('go on behind one that failed', async () => {
    const queue = new QuestionQueue(['only']);
    const failed = queue.take('only', () => Promise.reject(new Error('lost')));
    await expect(failed).rejects.toThrow('lost');
    expect(await queue.take('only', () => Promise.resolve(3))).toBe(3);
  });
});
