import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { Random } from '../../../src/core/random.ts';
import { jpegSize } from '../../../src/core/image/jpeg-size.ts';
import { openProjectFile, parseManifest } from '../../../src/exchange/project-file/read-project.ts';
import { openZip, type ZipLimits } from '../../../src/exchange/zip/zip-reader.ts';
import { damaged } from './damage.ts';
import type { FuzzedParser } from './fuzz.ts';
import { fileOf, smallProject } from './project-source.ts';
import { spoiledText } from './spoil.ts';

type Bytes = Uint8Array<ArrayBuffer>;

const limits: ZipLimits = { maxFiles: 1000, maxFileBytes: 1e6, maxTotalBytes: 2e6 };
const manifestPath = 'vistazo.json';

/** Names of files that want out, or want to be what they are not. */
export const oddNames: readonly string[] = [
  '../../etc/passwd',
  '/a.jpg',
  'C:\\a.jpg',
  'a\\..\\b.jpg',
  'photos/../../a.jpg',
  'constructor/prototype',
  'photos/\u202egpj.exe',
  'nul\0.jpg',
  `${'a/'.repeat(2000)}a`,
  `${'a/'.repeat(2000)}a.jpg`,
  '',
];

/** Zips of somebody who means harm; each of them is well formed. */
function hostileZips(files: Record<string, Uint8Array>): readonly Bytes[] {
  const kinds: readonly Zippable[] = [
    ...oddNames.map((name) => ({ ...files, [name]: strToU8('x') })),
    // Megabytes of zeros take some thousand bytes: a bomb.
    { ...files, 'bomb.bin': [new Uint8Array(3_000_000), { level: 9 }] },
    {
      ...Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`${i}`, new Uint8Array()])),
      ...files,
    },
    { [manifestPath]: strToU8('['.repeat(100_000)) },
    {},
  ];
  return kinds.map(packed);
}

/** A zip of files, as they are. */
export function packed(files: Zippable): Bytes {
  return zipSync(files, { level: 0 }) as Bytes;
}

/** Any archive. */
async function zipReader(): Promise<FuzzedParser<Bytes>> {
  const whole = await fileOf(smallProject());
  const hostile = hostileZips(unzipSync(whole));
  return {
    name: 'zip',
    whole,
    make: (random, trial) =>
      trial % 4 === 0 ? hostile[(trial / 4) % hostile.length]! : damaged(whole, random),
    read: async (bytes) => {
      const zip = await openZip(new Blob([bytes]), limits);
      if (!zip.ok) return zip.trouble.kind;
      for (const path of zip.value.paths) {
        const read = await zip.value.read(path);
        if (!read.ok) return read.trouble.kind;
      }
      return 'taken';
    },
  };
}

/** A project's file, damaged as bytes, or well packed with something spoiled inside. */
async function projectFile(): Promise<FuzzedParser<Bytes>> {
  const whole = await fileOf(smallProject());
  return {
    name: 'project file',
    whole,
    make: badProjectFiles(whole),
    read: async (bytes) => {
      const file = await openProjectFile(new Blob([bytes]));
      if (!file.ok) return file.trouble.kind;
      const { manifest } = file.value;
      const reads = [
        ...manifest.embeddings.map((_, index) => () => file.value.embeddings(index)),
        ...manifest.runs.map((run) => () => file.value.checkpoint(run)),
        ...manifest.bursts.flatMap(({ photos }) =>
          photos.map(
            ({ path }) =>
              () =>
                file.value.bytes(path),
          ),
        ),
      ];
      for (const next of reads) {
        const read = await next();
        if (!read.ok) return read.trouble.kind;
      }
      return 'taken';
    },
  };
}

/** Makes bad files of a project. */
export function badProjectFiles(whole: Bytes): (random: Random) => Bytes {
  const files = unzipSync(whole);
  const paths = Object.keys(files);
  const floats = paths.filter((path) => path.endsWith('.f32'));
  const manifest: unknown = JSON.parse(strFromU8(files[manifestPath]!));
  const hostile = hostileZips(files);
  // What is packed after it was damaged has checksums that are right.
  const withFile = (path: string, bytes: Uint8Array) => packed({ ...files, [path]: bytes });
  return (random) => {
    const any = paths[random.integer(paths.length)]!;
    const numbers = floats[random.integer(floats.length)]!;
    switch (random.integer(6)) {
      case 0:
        return damaged(whole, random);
      case 1:
        return hostile[random.integer(hostile.length)]!;
      case 2:
        return withFile(any, damaged(files[any]!.slice(), random));
      case 3:
        return withFile(numbers, withOddNumber(files[numbers]!.slice(), random));
      default:
        return withFile(manifestPath, strToU8(spoiledText(manifest, random)));
    }
  };
}

/** Weights with one number that is none, or larger than any. */
function withOddNumber(bytes: Uint8Array, random: Random): Uint8Array {
  const odd = [NaN, Infinity, -Infinity, 3e38][random.integer(4)]!;
  new DataView(bytes.buffer).setFloat32(4 * random.integer(bytes.length / 4), odd, true);
  return bytes;
}

/** What a project's file says of itself; also a hundred thousand classes. */
async function manifest(): Promise<FuzzedParser<string>> {
  const files = unzipSync(await fileOf(smallProject()));
  const whole = JSON.parse(strFromU8(files[manifestPath]!)) as Record<string, unknown[]>;
  return {
    name: 'project manifest',
    whole: JSON.stringify(whole),
    make: (random, trial) => {
      if (trial % 100 !== 99) return spoiledText(whole, random);
      const [one] = whole['classes'] as [object];
      const classes = Array.from({ length: 100_000 }, (_, i) => ({ ...one, id: `c-${i}` }));
      return JSON.stringify({ ...whole, classes });
    },
    read: (text) => {
      const parsed = parseManifest(text);
      return parsed.ok ? 'taken' : parsed.trouble.kind;
    },
  };
}

/** The size that a JPEG says it has. */
async function jpegHeader(): Promise<FuzzedParser<Bytes>> {
  const files = unzipSync(await fileOf(smallProject()));
  const photo = Object.entries(files).find(([path]) => path.endsWith('.jpg'))![1] as Bytes;
  return {
    name: 'JPEG header',
    whole: photo,
    make: (random) => damaged(photo, random),
    read: (bytes) => (jpegSize(bytes) ? 'taken' : 'no size'),
  };
}

/** Archives and what is in them. */
export const archives = [zipReader, projectFile, manifest, jpegHeader] as const;
