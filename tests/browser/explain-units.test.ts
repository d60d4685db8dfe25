import { afterEach, expect, it } from 'vitest';
import type { LayerDescription } from '../../src/core/network/description.ts';
import { explainUnit } from '../../src/core/network/explain/explain-unit.ts';
import { placeOf } from '../../src/core/network/explain/flatten.ts';
import type { FrozenPass } from '../../src/core/network/explain/frozen-pass.ts';
import { movedWeights } from '../../src/core/network/random-network.fixture.ts';
import { isVolume } from '../../src/core/network/shapes.ts';
import { Random } from '../../src/core/random.ts';
import { NetworkRunner } from '../../src/models/network/network-runner.ts';
import { kinds, planned } from './network-kinds.ts';

let runner: NetworkRunner | undefined;
afterEach(() => runner?.dispose());

/** Of each network: more than 500 in all. */
const unitsPerNetwork = 27;

/** A picture of noise. */
function noise(random: Random, sidePx: number): ImageData {
  const pixels = Uint8ClampedArray.from({ length: sidePx * sidePx * 4 }, () => random.integer(256));
  return new ImageData(pixels, sidePx, sidePx);
}

it('explains 500 random numbers of all kinds of layers as the GPU gives them', async () => {
  expect(kinds.length * unitsPerNetwork).toBeGreaterThan(500);
  runner = new NetworkRunner('webgl');
  const random = new Random(7);
  const explained = new Set<LayerDescription['kind']>();
  for (const [name, layers] of kinds) {
    const plan = planned(layers);
    const weights = movedWeights(plan);
    runner.open(plan, weights);
    const reading = await runner.read(
      noise(random, plan.description.input.sizePx),
      plan.layers.map((_, index) => index),
    );
    if (!reading?.ok) throw new Error(JSON.stringify(reading));
    const { picture, outputs } = reading.value;
    const pass: FrozenPass = { plan, weights, picture, outputs };
    for (let count = 0; count < unitsPerNetwork; count++) {
      // Each layer in turn, any number of it.
      const layer = count % plan.layers.length;
      const { layer: description, outShape } = plan.layers[layer]!;
      explained.add(description.kind);
      const index = random.integer(outputs[layer]!.length);
      const place = isVolume(outShape) ? placeOf(outShape, index) : { y: 0, x: 0, channel: index };
      const given = outputs[layer]![index]!;
      const { value } = explainUnit(pass, { layer, ...place });
      // The network adds 1e-4 to what Lᵖ pooling raises to its power (models/network/layers/pooling/lp.ts).
      const added = name === 'lp' && layer === 0 ? 1e-4 : 0;
      const told = `${name}, layer ${layer}: ${value} and ${given}`;
      expect(Math.abs(value - given) - added, told).toBeLessThanOrEqual(1e-4 * Math.abs(given));
    }
    const last = explainUnit(pass, { layer: plan.layers.length - 1, y: 0, x: 0, channel: 0 });
    if (last.kind !== 'output') throw new TypeError(`${name} ends in no output layer.`);
    // What is said to the picture is worked out on the GPU, too.
    reading.value.probabilities.forEach((given, index) => {
      const told = `${name}, class ${index}: ${last.probabilities[index]} and ${given}`;
      const off = Math.abs(last.probabilities[index]! - given);
      expect(off, told).toBeLessThanOrEqual(1e-4 * given);
    });
  }
  expect([...explained].sort()).toEqual([
    'activation',
    'batch-norm',
    'conv',
    'dense',
    'dropout',
    'flatten',
    'global-average',
    'output',
    'pool',
  ]);
});
