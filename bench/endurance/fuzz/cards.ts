import { crc32 } from '../../../src/core/crc32.ts';
import type { Random } from '../../../src/core/random.ts';
import { randomCard } from '../../../src/exchange/classifier-card/card.fixture.ts';
import {
  PartCollector,
  readCode,
  writePart,
} from '../../../src/exchange/classifier-card/card-parts.ts';
import { packCard } from '../../../src/exchange/classifier-card/pack-card.ts';
import { unpackCard } from '../../../src/exchange/classifier-card/unpack-card.ts';
import { damaged, damagedText } from './damage.ts';
import type { FuzzedParser } from './fuzz.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** The same bytes with a checksum that fits, as from somebody who means harm. */
function signed(bytes: Bytes): Bytes {
  const end = bytes.length - 4;
  if (end < 0) return bytes;
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(end, crc32(bytes.subarray(0, end)), true);
  return bytes;
}

/** A classifier that comes by QR codes, as its bytes. */
function classifierCard(): FuzzedParser<Bytes> {
  const whole = packCard(randomCard(5)).slice() as Bytes;
  return {
    name: 'classifier card',
    whole,
    make: (random) => {
      const bytes = damaged(whole, random);
      return random.integer(4) > 0 ? signed(bytes) : bytes;
    },
    read: (bytes) => {
      const card = unpackCard(bytes);
      if (!card.ok) return card.trouble.kind;
      const { head, classes } = card.value;
      const isSound = classes.length === head.classCount && head.weights.every(Number.isFinite);
      if (!isSound) throw new Error('a head that cannot answer');
      return 'taken';
    },
  };
}

/** The codes of a loop, misread, of two screens, or made up. */
function codes(): FuzzedParser<readonly string[]> {
  const card = packCard(randomCard(5));
  const whole = Array.from({ length: 40 }, (_, number) => writePart(card, number));
  const other = packCard(randomCard(3));
  return {
    name: 'codes of a loop',
    whole,
    make: (random: Random) =>
      Array.from({ length: 40 }, () => {
        const text = writePart(random.integer(4) === 0 ? other : card, random.integer(65_536));
        return random.integer(3) === 0 ? damagedText(text, random) : text;
      }),
    read: (texts) => {
      const collector = new PartCollector();
      let answer = 'not whole';
      for (const text of texts) {
        const code = readCode(text);
        if (code.kind !== 'part') continue;
        const progress = collector.add(code);
        if (progress.card) answer = unpackCard(progress.card).ok ? 'taken' : 'a card that is none';
      }
      return answer;
    },
  };
}

/** What comes by light. */
export const cards = [classifierCard, codes] as const;
