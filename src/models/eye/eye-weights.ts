import { failure, success, type Outcome } from '../../core/outcome.ts';
import type { EyeLayer, EyePiece } from './eye-table.ts';
import type { EyeTrouble } from './types.ts';

/** Weights of one layer as the runner takes them. */
export interface LayerWeights {
  /** conv `[kernel, kernel, in, out]`, depthwise `[kernel, kernel, channels, 1]`. */
  readonly kernel: Float32Array;
  /** `[out]`. */
  readonly bias: Float32Array;
}

/** Hexadecimal SHA-256, or undefined where the page is not secure and the browser has none. */
async function sha256(bytes: ArrayBuffer): Promise<string | undefined> {
  // The types say that `subtle` is always there.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) return undefined;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Joins the weight pieces, in the order of `table.pieces`, and checks them: lengths, digests, and
 * that every scale and bias is a number.
 */
export async function joinPieces(
  table: { readonly pieces: readonly EyePiece[]; readonly layers: readonly EyeLayer[] },
  pieces: readonly ArrayBuffer[],
): Promise<Outcome<ArrayBuffer, EyeTrouble>> {
  const damaged = (detail: string) => failure({ kind: 'weights-damaged', detail } as const);
  if (pieces.length !== table.pieces.length) {
    return damaged(`${pieces.length} pieces, not ${table.pieces.length}`);
  }
  const digests = await Promise.all(pieces.map(sha256));
  const joined = new Uint8Array(table.pieces.reduce((sum, piece) => sum + piece.bytes, 0));
  let offset = 0;
  for (const [i, piece] of table.pieces.entries()) {
    const bytes = pieces[i]!;
    if (bytes.byteLength !== piece.bytes) {
      return damaged(`${piece.file} has ${bytes.byteLength} bytes, not ${piece.bytes}`);
    }
    if (digests[i] !== undefined && digests[i] !== piece.sha256) {
      return damaged(`${piece.file} has another SHA-256`);
    }
    joined.set(new Uint8Array(bytes), offset);
    offset += piece.bytes;
  }
  const bad = table.layers.find((layer) => !hasNumbers(layer, joined.buffer));
  if (bad) return damaged(`${bad.name} has scales or biases that are no numbers`);
  return success(joined.buffer);
}

function hasNumbers(layer: EyeLayer, weights: ArrayBuffer): boolean {
  return [layer.scales, layer.bias].every(({ offset, length }) =>
    new Float32Array(weights, offset, length).every(Number.isFinite),
  );
}

/** Float weights of one layer: integer · scale of its output channel, biases as they are. */
export function dequantise(layer: EyeLayer, weights: ArrayBuffer): LayerWeights {
  const integers = new Int8Array(weights, layer.weights.offset, layer.weights.length);
  const scales = new Float32Array(weights, layer.scales.offset, layer.scales.length);
  const kernel = new Float32Array(integers.length);
  // In both layouts the output channel is the axis that runs fastest.
  for (let i = 0; i < kernel.length; i++) kernel[i] = integers[i]! * scales[i % scales.length]!;
  return { kernel, bias: new Float32Array(weights, layer.bias.offset, layer.bias.length) };
}
