import { crc32 } from '../../core/crc32.ts';
import { failure, success, type Outcome } from '../../core/outcome.ts';
import type { Corrections } from '../../training/head/corrections.ts';
import type { Head } from '../../training/head/types.ts';
import type { CardTrouble, ClassifierCard } from './card.ts';
import {
  cardLength,
  cardVersion,
  checkLength,
  headLength,
  type CardCounts,
} from './card-layout.ts';
import { dequantise } from './quantise.ts';

/** Longest embedding that is believed. */
const mostDimensions = 4096;

/** Reads a card. Nothing in it is trusted: whatever does not fit together is damaged. */
export function unpackCard(bytes: Uint8Array): Outcome<ClassifierCard, CardTrouble> {
  const damaged = failure({ kind: 'damaged' } as const);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headLength + checkLength) return damaged;
  const end = bytes.length - checkLength;
  if (view.getUint32(end, true) !== crc32(bytes.subarray(0, end))) return damaged;
  if (bytes[0]! > cardVersion) return failure({ kind: 'newer' });
  const counts: CardCounts = {
    classCount: view.getUint16(1, true),
    correctionCount: view.getUint16(3, true),
    dimension: view.getUint16(5, true),
    textLength: view.getUint16(7, true),
  };
  // From here on nothing is read beyond the end.
  if (bytes[0] !== cardVersion || cardLength(counts) !== bytes.length) return damaged;
  const card = readCard(bytes, view, counts);
  return card && isUsable(card) ? success(card) : damaged;
}

function readCard(
  bytes: Uint8Array,
  view: DataView,
  { classCount, correctionCount, dimension, textLength }: CardCounts,
): ClassifierCard | undefined {
  let at = headLength;
  const take = (length: number) => bytes.subarray(at, (at += length));
  const float = () => view.getFloat32((at += 4) - 4, true);
  const levels = () => Int8Array.from(take(dimension), (byte) => (byte << 24) >> 24);
  const text = new TextDecoder().decode(take(textLength)).split('\n');
  const [eyeKey = '', projectName = '', ...names] = text;
  if (names.length !== classCount) return undefined;
  const sentAtMs = 1000 * view.getUint32((at += 4) - 4, true);
  const temperature = float();
  const strictness = float();
  const marks: number[] = [];
  const head: Head = {
    dimension,
    classCount,
    temperature,
    weights: new Float32Array(classCount * dimension),
    bias: new Float32Array(classCount),
    classMeans: new Float32Array(classCount * dimension),
    thresholds: new Float32Array(classCount),
  };
  for (let k = 0; k < classCount; k++) {
    marks.push(take(1)[0]!);
    head.thresholds[k] = float();
    head.bias[k] = float();
    head.weights.set(dequantise({ scale: float(), levels: levels() }), k * dimension);
    head.classMeans.set(levels(), k * dimension);
  }
  const corrections: Corrections = {
    labels: new Int32Array(correctionCount),
    embeddings: new Float32Array(correctionCount * dimension),
  };
  for (let i = 0; i < correctionCount; i++) {
    corrections.labels[i] = view.getInt16((at += 2) - 2, true);
    corrections.embeddings.set(levels(), i * dimension);
  }
  return {
    projectName,
    sentAtMs,
    eyeKey,
    classes: names.map((name, k) => ({ name, mark: marks[k]! })),
    head: { ...head, ...(correctionCount > 0 && { corrections }) },
    strictness,
  };
}

/** Whether a head of these numbers can answer. */
function isUsable({ head, strictness }: ClassifierCard): boolean {
  const { bias, classCount, corrections, dimension, temperature, thresholds, weights } = head;
  const figures = [...thresholds, ...bias, temperature, strictness];
  return (
    classCount > 0 &&
    dimension > 0 &&
    dimension <= mostDimensions &&
    figures.every(Number.isFinite) &&
    weights.every(Number.isFinite) &&
    temperature > 0 &&
    Math.abs(strictness) <= 1 &&
    (corrections?.labels.every((label) => label >= -1 && label < classCount) ?? true)
  );
}
