import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sampleBurst, sampleClass, sampleProject } from '../training/store/sample-records.ts';
import { withTest, type ProjectContents } from '../training/store/records.ts';
import { PhotographPaths } from './photograph-paths.ts';
import { zipStream, type PackedFile } from './zip/zip-stream.ts';

const words = { project: 'Mi proyecto', none: 'Ninguna de estas', test: 'prueba' };

/** A project of some classes, each of two bursts of two photographs, and the bytes of all. */
function sample(name: string, classNames: readonly string[]) {
  const project = sampleProject(name);
  const classes = classNames.map((className, position) => ({
    ...sampleClass(project, className, position),
    ...(className === '' && { isNone: true as const }),
  }));
  const bursts = classes.flatMap((record) => [sampleBurst(record, 2), sampleBurst(record, 2)]);
  const contents: ProjectContents = {
    project,
    classes,
    bursts: bursts.map(({ burst }) => burst),
    photos: bursts.flatMap(({ photos }) => photos.map(({ record }) => record)),
  };
  const bytes = new Map(
    bursts.flatMap(({ photos }) => photos.map(({ record, bytes }) => [record.id, bytes] as const)),
  );
  return { contents, bytes };
}

async function unpacked(files: Iterable<PackedFile>): Promise<Record<string, Uint8Array>> {
  const chunks = [];
  for await (const chunk of zipStream(files)) chunks.push(chunk);
  return unzipSync(new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer()));
}

describe('the copy of the photographs', () => {
  it('is a zip of folders that a person can read, with every photograph as it was stored', async () => {
    const first = sample('', ['Taza', 'Taza', 'llaves/ñ', '']);
    const second = sample('Mi proyecto', ['Taza']);
    const bytes = new Map([...first.bytes, ...second.bytes]);
    const paths = new PhotographPaths(words);
    const places = [...paths.of(first.contents), ...paths.of(second.contents)];
    const files = places.map(([id, path]) => ({ path, bytes: bytes.get(id)! }));
    const found = await unpacked(files);
    const each = ['001_001', '001_002', '002_001', '002_002'];
    const folders = [
      'Mi proyecto/Taza',
      'Mi proyecto/Taza (2)',
      'Mi proyecto/llaves_ñ',
      'Mi proyecto/Ninguna de estas',
      'Mi proyecto (2)/Taza',
    ];
    const expected = folders.flatMap((folder) => each.map((file) => `${folder}/${file}.jpg`));
    expect(Object.keys(found)).toEqual(expected);
    for (const { path, bytes: original } of files) {
      expect(found[path]).toEqual(new Uint8Array(original));
    }
  });

  it('follows the order of capture, whatever the order of the records', () => {
    const { contents } = sample('A', ['Taza']);
    const photos = contents.photos.toReversed();
    const paths = new PhotographPaths(words).of({ ...contents, photos });
    const ordered = contents.photos.map(({ id }) => paths.get(id));
    expect(ordered).toEqual(
      ['001_001', '001_002', '002_001', '002_002'].map((f) => `A/Taza/${f}.jpg`),
    );
  });
});

describe('what only measures', () => {
  it('lies in a folder beside the project, where nobody learns from it', () => {
    const { contents } = sample('A', ['Taza', 'Llave']);
    const bursts = contents.bursts.map((burst, i) => withTest(burst, i === 0));
    const paths = new PhotographPaths(words).of({ ...contents, bursts });
    expect([...paths.values()]).toEqual([
      'A/Taza/001_001.jpg',
      'A/Taza/001_002.jpg',
      'A (prueba)/Taza/001_001.jpg',
      'A (prueba)/Taza/001_002.jpg',
      ...['001_001', '001_002', '002_001', '002_002'].map((file) => `A/Llave/${file}.jpg`),
    ]);
  });
});

describe('a zip', () => {
  it('of nothing is one all the same', async () => {
    expect(await unpacked([])).toEqual({});
  });

  it('comes while it is made: no more than the file in hand waits', async () => {
    let given = 0;
    const files = function* () {
      for (; given < 100; given++) yield { path: `${given}.jpg`, bytes: new ArrayBuffer(1000) };
    };
    let received = 0;
    for await (const chunk of zipStream(files())) {
      received += chunk.byteLength;
      expect(given * 1000 - received).toBeLessThan(2000);
    }
    expect(given).toBe(100);
  });

  it('says when it is too large, and is not written wrongly', async () => {
    const files = function* () {
      for (let n = 0; n < 65_536; n++) yield { path: `${n}`, bytes: new ArrayBuffer(0) };
    };
    const pack = async () => {
      for await (const chunk of zipStream(files())) void chunk;
    };
    await expect(pack()).rejects.toThrow(RangeError);
  });
});
