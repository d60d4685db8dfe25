import type { InputDoors } from '../../../src/app/exchange/input.ts';
import { inputFor, inputs } from '../../../src/app/exchange/inputs.ts';
import { lookInto } from '../../../src/app/exchange/look-into.ts';
import { Random } from '../../../src/core/random.ts';
import { success } from '../../../src/core/outcome.ts';
import { oddNames, packed } from './archives.ts';
import { anyOf, chosen, folderFiles, teachableMachineFiles, type Given } from './chosen.ts';
import { damaged } from './damage.ts';
import type { FuzzedParser } from './fuzz.ts';
import { checkedTaking, openedStore } from './into-store.ts';
import { hostilePictures, painted } from './photographs.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** An eye that sees something else each time: where recordings begin is chance. */
function restlessEye(): InputDoors['engine'] {
  const random = new Random(1);
  const look = () =>
    Promise.resolve(
      success({ embedding: Float32Array.from({ length: 8 }, () => random.normal()) }),
    );
  const state = { phase: 'ready', eye: { key: 'fuzz@128', look } };
  return { eye: { state } } as unknown as InputDoors['engine'];
}

const doors: InputDoors = { engine: restlessEye() };

/** Photographs by class, in whatever they come: from the choice of a file to the last record. */
async function photographsByClass(): Promise<FuzzedParser<readonly Given[]>> {
  const whole = [
    await painted('image/jpeg', 224, 224),
    await painted('image/png', 90, 60),
    await painted('image/webp', 320, 240),
  ];
  // Each of them is decoded twice and comes several times: forty megapixels are for `addedPhotos`.
  const hostile = hostilePictures(whole[1]!, await painted('image/jpeg', 2000, 1500));
  const take = await checkedTaking(await openedStore(), 'new');
  const zipOf = (photographs: readonly Bytes[], random: Random) => {
    const isProject = random.integer(2) === 0;
    const files = isProject ? teachableMachineFiles(photographs) : folderFiles(photographs);
    const odd = random.integer(4) === 0 ? { [anyOf(oddNames, random)]: whole[0]! } : {};
    return [{ path: isProject ? 'a.tm' : 'a.zip', bytes: packed({ ...files, ...odd }) }];
  };
  const folderOf = (photographs: readonly Bytes[]): Given[] =>
    Object.entries(folderFiles(photographs)).map(([path, bytes]) => ({
      path,
      bytes: bytes as Bytes,
    }));
  return {
    name: 'photographs by class',
    whole: folderOf(whole),
    make: (random) => {
      const photographs = whole.map((bytes) => {
        if (random.integer(8) === 0) return anyOf(hostile, random);
        return random.integer(2) === 0 ? bytes : damaged(bytes, random);
      });
      const given = random.integer(3) === 0 ? folderOf(photographs) : zipOf(photographs, random);
      if (random.integer(5) > 0) return given;
      return given.map(({ path, bytes }) => ({ path, bytes: damaged(bytes, random) }));
    },
    read: async (given) => {
      const files = await lookInto(chosen(given));
      const input = inputFor(inputs, files);
      if (!input) return files.files.find(({ trouble }) => trouble)?.trouble?.kind ?? 'unknown';
      const watch = { signal: new AbortController().signal, onProgress: () => undefined };
      const read = await input.read(files, doors, watch);
      if (!read.ok) return read.trouble.kind;
      const incoming = read.value;
      if (incoming.kind !== 'project') return incoming.kind;
      incoming.review?.toggle(0, 1);
      return take(incoming.review?.project ?? incoming.project);
    },
  };
}

/** What only a browser reads to its end. */
export const opened = [photographsByClass] as const;
