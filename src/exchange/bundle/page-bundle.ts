import type { Head } from '../../training/head/types.ts';
import { tfjsFiles } from '../model/tfjs-files.ts';
import { jsonFile, textFile } from '../text-files.ts';
import type { PackedFile } from '../zip/zip-stream.ts';
import { filledPage, type PageTexts } from '../web-page/filled-page.ts';
import type { NamedModel } from './named-model.ts';

/** What "none of these" is decided by. */
export interface NoneRule {
  readonly head: Pick<Head, 'classMeans' | 'thresholds' | 'dimension'>;
  /** The user's strictness, added to the thresholds. */
  readonly shift: number;
}

/** Name of the layer whose output the classes' means are compared with, as `eyeModel` calls it. */
const embeddingLayer = 'embedding';

/**
 * The files for the web: a LayersModel of TensorFlow.js, and a page that opens the camera and says what it
 * sees, from any folder that a server shows.
 *
 * @param script the page's script, with TensorFlow.js in it (tools/vite/web-page.ts).
 * @param none absent where the network knows no such answer.
 */
export function pageBundle(
  { model, labels, form }: NamedModel,
  { script, none }: { readonly script: ArrayBuffer; readonly none?: NoneRule },
  { readme, page }: { readonly readme: string; readonly page: PageTexts },
): PackedFile[] {
  const metadata = {
    labels,
    imageSize: form.sizePx,
    channels: form.channels,
    wholeLevels: form.wholeLevels,
    modelName: page.title,
    ...(none && { noneOfThese: noneOfThese(none, labels.length) }),
  };
  return [
    textFile('README.md', readme),
    textFile('index.html', filledPage(page)),
    { path: 'page.js', bytes: script },
    ...tfjsFiles(model, labels),
    jsonFile('metadata.json', metadata),
  ];
}

function noneOfThese({ head, shift }: NoneRule, classCount: number) {
  const { classMeans, thresholds, dimension } = head;
  return {
    layer: embeddingLayer,
    classMeans: Array.from({ length: classCount }, (_, k) =>
      Array.from(classMeans.subarray(k * dimension, (k + 1) * dimension)),
    ),
    thresholds: Array.from(thresholds, (threshold) => threshold + shift),
  };
}
