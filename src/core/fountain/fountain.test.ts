import { describe, expect, it } from 'vitest';
import { Random } from '../random.ts';
import { FountainCollector } from './collector.ts';
import { blocksOfPart, fountainPart } from './fountain.ts';

const blockLength = 16;

function randomMessage(random: Random, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => random.integer(256));
}

/** Parts that were caught until the message was whole, and that message. */
function catchParts(message: Uint8Array, numbers: Iterable<number>) {
  const collector = new FountainCollector(message.length, blockLength);
  let caught = 0;
  for (const number of numbers) {
    caught++;
    collector.add(number, fountainPart(message, blockLength, number));
    if (collector.known === collector.blockCount) break;
  }
  return { caught, message: collector.message() };
}

function* from(first: number): Generator<number> {
  for (let number = first; ; number++) yield number;
}

function* lossy(random: Random, loss: number): Generator<number> {
  for (const number of from(0)) if (random.uniform() >= loss) yield number;
}

describe('a fountain', () => {
  it('needs no part twice where none is lost', () => {
    const message = randomMessage(new Random(1), 333);
    expect(catchParts(message, from(0))).toEqual({ caught: 21, message });
  });

  it('gives the message from any parts, however many are lost', () => {
    const random = new Random(2);
    let extra = 0;
    for (let trial = 0; trial < 300; trial++) {
      const message = randomMessage(random, 1 + random.integer(500));
      const { caught, message: told } = catchParts(message, lossy(random, 0.8 * random.uniform()));
      expect(told).toEqual(message);
      extra += caught - Math.ceil(message.length / blockLength);
    }
    // In theory 1.6 parts more than blocks, and fewer where blocks came as they are.
    expect(extra / 300).toBeLessThan(1.7);
  });

  it('does not mind the order, nor parts that come again', () => {
    const random = new Random(3);
    const message = randomMessage(random, 400);
    const numbers = Array.from({ length: 60 }, (_, number) => number % 40);
    expect(catchParts(message, random.shuffle(numbers)).message).toEqual(message);
  });

  it('learns nothing from a part that it has', () => {
    const message = randomMessage(new Random(4), 100);
    const collector = new FountainCollector(message.length, blockLength);
    const part = fountainPart(message, blockLength, 70);
    expect(collector.add(70, part)).toBe(true);
    expect(collector.add(70, part)).toBe(false);
    expect(collector.known).toBe(1);
    expect(collector.message()).toBeUndefined();
  });

  it('chooses the same blocks for all times', () => {
    expect([2, 20, 21, 65535].map((number) => blocksOfPart(number, 12).join('')))
      .toMatchInlineSnapshot(`
      [
        "001000000000",
        "100101111101",
        "010000010100",
        "001011000110",
      ]
    `);
  });
});
