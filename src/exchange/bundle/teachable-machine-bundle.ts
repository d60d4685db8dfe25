import { tfjsFiles } from '../model/tfjs-files.ts';
import { jsonFile, textFile } from '../text-files.ts';
import type { PackedFile } from '../zip/zip-stream.ts';
import type { NamedModel } from './named-model.ts';

/** The one input size that both libraries know: ml5 stretches every picture to it. */
export const teachableMachinePx = 224;

/**
 * The three files of a model of Teachable Machine, which `@teachablemachine/image` and ml5 open. The network
 * must be made for them: `eyeModel` with the input `teachable-machine`, at 224 px.
 */
export function teachableMachineBundle(
  { model, labels, form }: NamedModel,
  { name, readme }: { readonly name: string; readonly readme: string },
  savedAt: Date,
): PackedFile[] {
  if (form.sizePx !== teachableMachinePx) throw new RangeError(`${form.sizePx} px, not 224`);
  const metadata = {
    tfjsVersion: '4.22.0',
    tmVersion: '2.4.7',
    packageVersion: '0.8.5',
    packageName: '@teachablemachine/image',
    timeStamp: savedAt.toISOString(),
    userMetadata: {},
    modelName: name,
    labels,
    imageSize: teachableMachinePx,
  };
  return [
    ...tfjsFiles(model, labels),
    jsonFile('metadata.json', metadata),
    textFile('README.md', readme),
  ];
}
