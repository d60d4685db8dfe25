import { openPhoto } from '../../src/camera/photo-file.ts';
import type { Eye } from '../../src/models/eye/eye.ts';
import type { BackendName, EyeSizePx } from '../../src/models/eye/types.ts';
import { decodePhoto, encodePhoto, squarePicture } from '../../src/models/input/square-picture.ts';
import { runFewShot, type FewShotFigures, type FewShotOptions } from '../few-shot-protocol.ts';
import { openEye } from '../lib/open-eye.ts';

interface PageOptions extends FewShotOptions {
  /** Files below /photos/<name>/. */
  readonly classes: readonly { readonly name: string; readonly files: readonly string[] }[];
  readonly sizePx: EyeSizePx;
  readonly backend: BackendName;
}

/** Embeds every photograph as the app would, then plays the episodes. */
export default async function fewShot(
  options: PageOptions,
): Promise<FewShotFigures | { readonly trouble: string }> {
  const { classes, shots, sizePx, backend, episodes } = options;
  const eye = await openEye(backend, sizePx);
  if (!eye) return { trouble: `The eye does not run on ${backend} here.` };
  const embedded = [];
  for (const { name, files } of classes) {
    const embeddings: Float32Array[] = [];
    for (const file of files) {
      const url = `/photos/${encodeURIComponent(name)}/${encodeURIComponent(file)}`;
      const embedding = await embed(eye, url);
      if (embedding) embeddings.push(embedding);
      else void say(`Left out: ${name}/${file} cannot be decoded.`);
    }
    if (embeddings.length <= shots) {
      return { trouble: `${name}: only ${embeddings.length} photographs can be decoded.` };
    }
    embedded.push({ name, embeddings });
  }
  eye.dispose();
  const count = embedded.reduce((sum, { embeddings }) => sum + embeddings.length, 0);
  void say(`${count} photographs of ${classes.length} classes embedded at ${sizePx} px.`);
  return runFewShot(embedded, options, (done) => {
    if (done % 10 === 0) void say(`${done} of ${episodes} episodes`);
  });
}

/** A photograph's way through the app: opened, squared, stored as JPEG, decoded again, looked at. */
async function embed(eye: Eye, url: string): Promise<Float32Array | undefined> {
  const opened = await openPhoto(await (await fetch(url)).blob());
  if (!opened) return undefined;
  const { element } = opened;
  const picture = squarePicture(element, element.width, element.height);
  opened.dispose();
  const stored = await decodePhoto(await encodePhoto(picture));
  if (!stored.ok) return undefined;
  const look = await eye.look(stored.value);
  if (!look.ok) throw new Error(JSON.stringify(look.trouble));
  return look.value.embedding;
}
