import { kerasFiles } from '../model/keras-archive.ts';
import { writePng } from '../png.ts';
import { pythonFile } from '../python/python-files.ts';
import type { CommentWords } from '../python/comments.ts';
import { jsonFile, textFile } from '../text-files.ts';
import { zipBytes } from '../zip/zip-bytes.ts';
import type { PackedFile } from '../zip/zip-stream.ts';
import { hasOwnLayers, pythonForm, type NamedModel } from './named-model.ts';

/** A photograph with what the app answered to it, so that others can be held against it. */
export interface AnsweredPhotograph {
  /** As it is stored. */
  readonly jpeg: ArrayBuffer;
  /** As the network takes it, `[sizePx, sizePx, channels]`, rounded to levels 0–255. */
  readonly pixels: Uint8Array;
  /** What the app answers to those levels, `[classCount]`. */
  readonly fromPng: Float32Array;
  /** What it answers to the photograph, which it decodes and resizes itself. */
  readonly fromJpeg: Float32Array;
}

/** What is said in a bundle in the user's language. */
export interface BundleWords {
  /** In Markdown. */
  readonly readme: string;
  readonly comments: CommentWords;
}

/**
 * The files for Keras: the network as `.keras`, names of its classes, a program that opens it and holds its
 * answers against the app's, and the layers that Keras does not have where there are such.
 */
export async function kerasBundle(
  named: NamedModel,
  photographs: readonly AnsweredPhotograph[],
  words: BundleWords,
  savedAt: Date,
): Promise<PackedFile[]> {
  const { labels, form, model } = named;
  const places = photographs.map((_, index) => `photographs/${index + 1}`);
  const parity = {
    labels,
    input: pythonForm(form),
    photographs: photographs.map(({ fromPng, fromJpeg }, index) => ({
      jpeg: `${places[index]!}.jpg`,
      png: `${places[index]!}.png`,
      fromPng: [...fromPng],
      fromJpeg: [...fromJpeg],
    })),
  };
  return [
    textFile('README.md', words.readme),
    { path: 'model.keras', bytes: await zipBytes(kerasFiles(model, savedAt, labels)) },
    ...labelFiles(labels),
    pythonFile('check.py', words.comments),
    ...(hasOwnLayers(model) ? [pythonFile('vistazo_layers.py', words.comments)] : []),
    jsonFile('parity.json', parity),
    ...photographs.flatMap(({ jpeg, pixels }, index) => [
      { path: `${places[index]!}.jpg`, bytes: jpeg },
      { path: `${places[index]!}.png`, bytes: writePng(pixels, form.sizePx, form.channels) },
    ]),
  ];
}

/** Names of the classes: a line each, and as JSON. */
export function labelFiles(labels: readonly string[]): PackedFile[] {
  // A name of two lines would be two classes.
  const lines = labels.map((label) => label.replaceAll(/\s+/g, ' '));
  return [textFile('labels.txt', `${lines.join('\n')}\n`), jsonFile('labels.json', labels)];
}
