import { readForeignModel } from '../../src/exchange/foreign/read-model.ts';
import { runnableFiles } from '../../src/exchange/foreign/runnable.ts';
import { modelFilesOf } from '../../src/exchange/foreign/zip-files.ts';
import { ForeignNetwork } from '../../src/models/foreign/foreign-network.ts';
import { decodePhoto } from '../../src/models/input/square-picture.ts';
import { startBackend } from '../../src/models/web-page/backend.ts';
import { base64, storedPhoto, type PhotoClass } from './project.ts';

/** The files that Teachable Machine exports. */
const names = ['model.json', 'weights.bin', 'metadata.json'];

/**
 * What this app answers to photographs with somebody else's model, read as it reads what a person brings.
 *
 * @param folder where the model's files are served.
 */
export async function answersOfForeign(folder: string, classes: readonly PhotoClass[]) {
  const files = await Promise.all(
    names.map(async (path) => ({ path, file: await (await fetch(`${folder}/${path}`)).blob() })),
  );
  const read = await readForeignModel(modelFilesOf(files));
  if (!read.ok) throw new Error(JSON.stringify(read.trouble));
  const { input } = read.value;
  if (!input.scaling) throw new Error('Nothing says how it is fed.');
  await startBackend();
  const built = await ForeignNetwork.build(runnableFiles(read.value, input.scaling));
  if (!built.ok) throw new Error(JSON.stringify(built.trouble));
  const found = [];
  for (const { name, files: photos } of classes) {
    for (const file of photos) {
      const decoded = await decodePhoto(await storedPhoto({ name, file }));
      if (!decoded.ok) continue;
      const { data } = decoded.value;
      const answer = [...(await built.value.classify(data))];
      found.push({ rgba: base64(Uint8Array.from(data)), answer });
    }
  }
  built.value.dispose();
  return found;
}
