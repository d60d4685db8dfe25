import { readFileSync } from 'node:fs';
import { softmax } from '../../src/core/neuron/softmax.ts';
import { Random } from '../../src/core/random.ts';
import { eyeModel, headEnd, type EyeInput } from '../../src/exchange/model/eye-model.ts';
import { parseEyeTable } from '../../src/models/eye/eye-table.ts';
import { joinPieces } from '../../src/models/eye/eye-weights.ts';
import { KNOWN_SIZE_PX, knownPicture } from '../../src/models/eye/known-answer.ts';
import { logitsOf } from '../../src/training/head/classify.ts';
import type { Head } from '../../src/training/head/types.ts';
import knownAnswers from '../fixtures/eye-known-answer.json';

const folder = new URL('../../public/models/eye/', import.meta.url);

/** The eye with a head of random weights, the synthetic picture, and what it answers to that. */
export async function eyeCase(inputKind: EyeInput = 'bytes') {
  const table = parseEyeTable(JSON.parse(readFileSync(new URL('eye.json', folder), 'utf8')));
  if (!table.ok) throw new Error('The table of the eye is damaged');
  const pieces = table.value.pieces.map(({ file }) => {
    const bytes = readFileSync(new URL(file, folder));
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  });
  const weights = await joinPieces(table.value, pieces);
  if (!weights.ok) throw new Error('The weights of the eye are damaged');

  const random = new Random(11);
  const [classCount, dimension] = [4, 320];
  const draw = (length: number) => Float32Array.from({ length }, () => random.normal() / 20);
  const head: Head = {
    dimension,
    classCount,
    weights: draw(classCount * dimension),
    bias: draw(classCount),
    classMeans: draw(classCount * dimension),
    temperature: 0.7,
    thresholds: new Float32Array(classCount).fill(0.4),
  };
  const features = Float32Array.from(knownAnswers.sizes[KNOWN_SIZE_PX].int8);
  return {
    table: table.value,
    model: eyeModel(table.value, weights.value, headEnd(head), {
      sizePx: KNOWN_SIZE_PX,
      inputKind,
    }),
    picture: [...knownPicture(KNOWN_SIZE_PX)].filter((_, at) => at % 4 !== 3),
    right: softmax(logitsOf(head, features), head.temperature) as ArrayLike<number>,
    // The known features have five digits each.
    digits: 3,
  };
}
