import { Random } from '../random.ts';

/**
 * A fountain code: a message is cut into blocks, and out come parts without end, any of which do. Whoever
 * has caught a few more than there are blocks has the message, whichever they were, in whatever order, and
 * however many were lost: as a glass is filled at a fountain by whatever drops fall into it.
 *
 * This is the random linear fountain of MacKay, "Fountain codes" (2005): a part is the sum modulo 2
 * (exclusive or) of blocks chosen by coin tosses. The first parts are the blocks themselves, so that where
 * nothing is lost nothing is sent twice. Luby's codes choose fewer blocks a part, and can be solved
 * without elimination; for a few hundred blocks that saves nothing, and they need more parts.
 */
export function fountainPart(
  message: Uint8Array,
  blockLength: number,
  number: number,
): Uint8Array<ArrayBuffer> {
  const part = new Uint8Array(blockLength);
  const isChosen = blocksOfPart(number, blockCountOf(message.length, blockLength));
  isChosen.forEach((chosen, block) => {
    if (chosen) addTo(part, message.subarray(block * blockLength, (block + 1) * blockLength));
  });
  return part;
}

/** Blocks of a message; the last one is filled up with zeros. */
export function blockCountOf(messageLength: number, blockLength: number): number {
  return Math.ceil(messageLength / blockLength);
}

/**
 * Which blocks part `number` is the sum of, `[blockCount]` of 0 and 1: the first parts are one block each, in
 * order, all others half of them on average. Sender and receiver toss the same coins, as the part's number
 * is their seed.
 */
export function blocksOfPart(number: number, blockCount: number): Uint8Array<ArrayBuffer> {
  const isChosen = new Uint8Array(blockCount);
  if (number < blockCount) {
    isChosen[number] = 1;
    return isChosen;
  }
  const random = new Random(number);
  for (let block = 0; block < blockCount; block++) isChosen[block] = random.integer(2);
  // A part of nothing would say nothing.
  if (!isChosen.includes(1)) isChosen[random.integer(blockCount)] = 1;
  return isChosen;
}

/** target ⊕= summand, in place, byte by byte; a shorter summand counts as followed by zeros. */
export function addTo(target: Uint8Array, summand: Uint8Array): void {
  for (let i = 0; i < summand.length; i++) target[i]! ^= summand[i]!;
}
