import { strToU8, unzipSync, type Zippable } from 'fflate';
import { inputFor, inputs } from '../../../src/app/exchange/inputs.ts';
import { lookInto } from '../../../src/app/exchange/look-into.ts';
import type { Random } from '../../../src/core/random.ts';
import { parseJson } from '../../../src/exchange/foreign/json.ts';
import { photographsByFolder } from '../../../src/exchange/photographs/by-folder.ts';
import { isPhotographName } from '../../../src/exchange/photographs/found.ts';
import { readListed } from '../../../src/exchange/photographs/listed.ts';
import { teachableMachineFrames } from '../../../src/exchange/photographs/teachable-machine.ts';
import { oddNames, packed } from './archives.ts';
import { damaged, damagedText } from './damage.ts';
import type { FuzzedParser } from './fuzz.ts';
import { fileOf, smallProject } from './project-source.ts';
import { spoiledText } from './spoil.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A file that somebody chose: where it lies, and what is in it. */
export interface Given {
  readonly path: string;
  readonly bytes: Bytes;
}

/** What a browser hands over when these are chosen. */
export function chosen(given: readonly Given[]) {
  return given.map(({ path, bytes }) => ({
    path,
    file: new File([bytes], path.split('/').at(-1)!),
  }));
}

/** One of several. */
export function anyOf<Thing>(things: readonly Thing[], random: Random): Thing {
  return things[random.integer(things.length)]!;
}

const manifest = { type: 'image', version: '2.4.5', appdata: { trainEpochs: 50 } };

/** Files of a project of Teachable Machine. @param photographs JPEGs, of which it has as many classes. */
export function teachableMachineFiles(photographs: readonly Uint8Array[]): Zippable {
  return {
    'manifest.json': strToU8(JSON.stringify(manifest)),
    ...Object.fromEntries(
      photographs.flatMap((bytes, k) => [0, 1].map((n) => [`Clase ${k}-!-${n}.jpg`, bytes])),
    ),
  };
}

/** Photographs in folders, and the table that this app writes beside them. */
export function folderFiles(photographs: readonly Uint8Array[]): Zippable {
  const paths = photographs.flatMap((_, k) => [0, 1].map((n) => `cosas/Clase ${k}/001_00${n}.jpg`));
  const rows = paths.map((path, i) => `${path},Clase ${i >> 1},1,train`);
  return {
    ...Object.fromEntries(paths.map((path, i) => [path, photographs[i >> 1]!])),
    'bursts.csv': strToU8(['path,class,burst,split', ...rows].join('\n')),
  };
}

const beginnings: readonly (readonly number[])[] = [
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 5, 6],
  [0x89, 0x48, 0x44, 0x46],
  [0xff, 0xd8, 0xff],
  [...strToU8('{"modelTopology":')],
  [...strToU8('[[[[')],
  [],
];

/** Whatever lies behind the first bytes, those alone say what it may be. */
function withBeginning(random: Random): Bytes {
  const rest = Array.from({ length: random.integer(600) }, () => random.integer(256));
  return Uint8Array.from([...anyOf(beginnings, random), ...rest]);
}

/** Files of one choice: who reads them is found, or the first that is wrong is told. */
async function chosenFiles(): Promise<FuzzedParser<readonly Given[]>> {
  const project = await fileOf(smallProject());
  const [jpeg] = Object.entries(unzipSync(project)).filter(([path]) => path.endsWith('.jpg'));
  const photograph = jpeg![1] as Bytes;
  const teachableMachine = packed(teachableMachineFiles([photograph]));
  const folders = packed(folderFiles([photograph]));
  const model = strToU8('{"modelTopology": {}, "weightsManifest": []}') as Bytes;
  const all: readonly Given[] = [
    { path: 'a.vistazo', bytes: project },
    { path: 'b.tm', bytes: teachableMachine },
    { path: 'c.zip', bytes: folders },
    { path: 'model.json', bytes: model },
    { path: 'Clase/d.jpg', bytes: photograph },
    { path: 'e.csv', bytes: strToU8('file,label\nd.jpg,Taza\n') as Bytes },
  ];
  return {
    name: 'chosen files',
    whole: all.slice(0, 1),
    make: (random) =>
      Array.from({ length: 1 + random.integer(4) }, () => {
        const { path, bytes } = anyOf(all, random);
        const name = random.integer(3) === 0 ? anyOf(oddNames, random) : path;
        if (random.integer(4) === 0) return { path: name, bytes: withBeginning(random) };
        return { path: name, bytes: random.integer(2) === 0 ? bytes : damaged(bytes, random) };
      }),
    read: async (given) => {
      const files = await lookInto(chosen(given));
      if (inputFor(inputs, files)) return 'taken';
      return files.files.find(({ trouble }) => trouble)?.trouble?.kind ?? 'unrecognised';
    },
  };
}

/** What a zip lists, and what the one file in it says that is read at once. */
interface Listed {
  readonly paths: readonly string[];
  readonly text: string;
}

function oddPaths(paths: readonly string[], random: Random): readonly string[] {
  return paths.map((path) => {
    if (random.integer(4) > 0) return path;
    return random.integer(2) === 0 ? anyOf(oddNames, random) : damagedText(path, random);
  });
}

/** All photographs are somewhere, none is in two places, and names are short. */
function checkPlaces(places: readonly string[], names: readonly string[], of: readonly string[]) {
  if (new Set(places).size !== places.length) throw new Error('One is in two places');
  if (places.some((path) => !of.includes(path))) throw new Error('One is made up');
  const odd = names.find((name) => name.length > 400 || /\p{Cc}/u.test(name));
  if (odd !== undefined) throw new Error(`A class is called ${JSON.stringify(odd)}`);
}

/** The names in a project of Teachable Machine, which are all that it says of its classes. */
function teachableMachineNames(): FuzzedParser<Listed> {
  const paths = Object.keys(teachableMachineFiles([new Uint8Array(), new Uint8Array()]));
  const whole = { paths, text: JSON.stringify(manifest) };
  return {
    name: 'names in a Teachable Machine project',
    whole,
    make: (random) => ({
      paths: [...new Set(oddPaths(paths, random))],
      text: random.integer(2) === 0 ? whole.text : spoiledText(manifest, random),
    }),
    read: (given) => {
      const read = teachableMachineFrames(given.paths, parseJson(given.text));
      if (!read.ok) return read.trouble.kind;
      const { classes, leftOut } = read.value;
      const places = [...classes.flatMap((one) => one.paths), ...leftOut];
      checkPlaces(
        places,
        classes.map(({ name }) => name),
        given.paths,
      );
      return 'taken';
    },
  };
}

/** The names of folders, and a table beside them. */
function folderNames(): FuzzedParser<Listed> {
  const files = folderFiles([new Uint8Array(), new Uint8Array(), new Uint8Array()]);
  const paths = ['train', 'test', 'x (test)'].flatMap((split) =>
    Object.keys(files).map((path) => `${split}/${path}`),
  );
  const table = new TextDecoder().decode(files['bursts.csv'] as Uint8Array);
  return {
    name: 'names of folders',
    whole: { paths, text: table },
    make: (random) => ({
      paths: [...new Set(oddPaths(paths, random))],
      text: random.integer(2) === 0 ? table : damagedText(table, random),
    }),
    read: (given) => {
      const read = photographsByFolder(given.paths, 'x', readListed(given.text));
      if (!read.ok) return read.trouble.kind;
      const { classes, leftOut } = read.value;
      const places = classes.flatMap(({ bursts }) => bursts.flatMap((burst) => burst.paths));
      checkPlaces(
        [...places, ...leftOut],
        classes.map(({ name }) => name),
        given.paths,
      );
      const missing = given.paths.find((path) => isPhotographName(path) && !places.includes(path));
      if (missing !== undefined) throw new Error(`${missing} is nowhere`);
      return 'taken';
    },
  };
}

/** What files are, before anything of them is read. */
export const chosenParsers = [chosenFiles, teachableMachineNames, folderNames] as const;
