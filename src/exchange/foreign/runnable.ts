import type { ForeignNetworkFiles, LevelScale, OutputReading } from '../../models/foreign/types.ts';
import { tfjsFiles } from '../model/tfjs-files.ts';
import { asRecord, field } from './json.ts';
import type { AnswerKind, ForeignModel, Scaling } from './read-model.ts';

/** What a network is fed of a level 0–255. */
export const levelScales: Readonly<Record<Scaling, LevelScale>> = {
  bytes: { gain: 1, shift: 0 },
  unit: { gain: 1 / 255, shift: 0 },
  signed: { gain: 1 / 127.5, shift: -1 },
  'teachable-machine': { gain: 1 / 127, shift: -1 },
};

const readings: Readonly<Record<AnswerKind, OutputReading>> = {
  shares: 'as-is',
  each: 'as-is',
  logits: 'softmax',
  'one-share': 'one-share',
  'one-logit': 'one-logit',
};

/**
 * A network that was read, as what runs it wants it: written anew from the layers that are known, so that
 * nothing else of its file is passed on.
 *
 * @param scaling how it is to be fed.
 */
export function runnableFiles(
  { model, input, answer }: ForeignModel,
  scaling: Scaling,
): ForeignNetworkFiles {
  const [json, weights] = tfjsFiles(model);
  const described = JSON.parse(new TextDecoder().decode(json!.bytes)) as unknown;
  return {
    topology: asRecord(field(asRecord(described), 'modelTopology'))!,
    weights: model.layers.flatMap((layer) =>
      layer.weights.map(({ name, shape }) => ({ name: `${layer.name}/${name}`, shape })),
    ),
    data: weights!.bytes,
    input: { sizePx: input.sizePx, channels: input.channels, scale: levelScales[scaling] },
    reading: readings[answer],
  };
}
