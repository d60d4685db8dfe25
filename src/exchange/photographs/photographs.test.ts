import { describe, expect, it } from 'vitest';
import { photographsByFolder } from './by-folder.ts';
import { readCsv } from './csv.ts';
import { readListed, readTables, type ListedPhotograph } from './listed.ts';
import { isTeachableMachineProject, teachableMachineFrames } from './teachable-machine.ts';

/** What is found, as short words: `class[+test]: frames/frames`. */
function found(paths: readonly string[], table?: string): string[] | string {
  return foundIn(paths, table === undefined ? [] : readListed(table));
}

function foundIn(paths: readonly string[], listed: readonly ListedPhotograph[]) {
  const outcome = photographsByFolder(paths, 'todo', listed);
  if (!outcome.ok) return outcome.trouble.kind;
  return outcome.value.classes.flatMap(({ name, bursts }) =>
    bursts.map(({ paths: own, isTest }) => `${name}${isTest ? '+test' : ''}: ${own.join(' ')}`),
  );
}

describe('photographs by folder', () => {
  it('are of the class that their folder is called, each a recording of its own', () => {
    expect(found(['data/taza/a.jpg', 'data/taza/b.PNG', 'data/llave/c.webp'])).toEqual([
      'taza: data/taza/a.jpg',
      'taza: data/taza/b.PNG',
      'llave: data/llave/c.webp',
    ]);
  });

  it('only measure in test folders, outside and inside of the classes', () => {
    expect(found(['d/train/a/1.jpg', 'd/test/a/2.jpg', 'Tazas (prueba)/a/4.jpg'])).toEqual([
      'a: d/train/a/1.jpg',
      'a+test: d/test/a/2.jpg',
      'a+test: Tazas (prueba)/a/4.jpg',
    ]);
    expect(found(['d/a/1.jpg', 'd/a/prueba/2.jpg', 'd/b/3.jpg'])).toEqual([
      'a: d/a/1.jpg',
      'a+test: d/a/prueba/2.jpg',
      'b: d/b/3.jpg',
    ]);
    expect(found(['a/train/1.jpg', 'a/val/2.jpg'])).toEqual([
      'a: a/train/1.jpg',
      'a+test: a/val/2.jpg',
    ]);
    expect(found(['d/a/test/1.jpg', 'd/b/test/2.jpg'])).toEqual([
      'a+test: d/a/test/1.jpg',
      'b+test: d/b/test/2.jpg',
    ]);
    expect(found(['train/1.jpg', 'test/2.jpg'])).toEqual([
      'todo: train/1.jpg',
      'todo+test: test/2.jpg',
    ]);
  });

  it('show what their folder is called, even where that is a train or a test', () => {
    expect(found(['Vehicles/Train/1.jpg', 'Vehicles/Car/2.jpg'])).toEqual([
      'Train: Vehicles/Train/1.jpg',
      'Car: Vehicles/Car/2.jpg',
    ]);
    expect(found(['Mi proyecto/Prueba/1.jpg'])).toEqual(['Prueba: Mi proyecto/Prueba/1.jpg']);
    expect(found(['Prueba/1.jpg', 'Taza/2.jpg'])).toEqual([
      'Prueba: Prueba/1.jpg',
      'Taza: Taza/2.jpg',
    ]);
    expect(found(['train/Prueba/1.jpg', 'test/Prueba/2.jpg', 'train/Val/3.jpg'])).toEqual([
      'Prueba: train/Prueba/1.jpg',
      'Prueba+test: test/Prueba/2.jpg',
      'Val: train/Val/3.jpg',
    ]);
    expect(found(['x/Vaso (test)/1.jpg', 'x (test) (2)/Vaso/2.jpg'])).toEqual([
      'Vaso (test): x/Vaso (test)/1.jpg',
      'Vaso+test: x (test) (2)/Vaso/2.jpg',
    ]);
  });

  it('only measure in a test folder beside one to learn from, whatever else lies there', () => {
    expect(found(['cats/train/1.jpg', 'cats/test/2.jpg', 'cats/raw/3.jpg'])).toEqual([
      'cats: cats/train/1.jpg',
      'cats+test: cats/test/2.jpg',
      'raw: cats/raw/3.jpg',
    ]);
    // Another class that is parted, with nothing to measure yet.
    expect(
      found(['d/cats/train/1.jpg', 'd/cats/test/2.jpg', 'd/cats/raw/3.jpg', 'd/dogs/train/4.jpg']),
    ).toContain('dogs: d/dogs/train/4.jpg');
  });

  it('of one recording by their names stay together, in the order of its frames', () => {
    expect(
      found(['p/a/001_002.jpg', 'p/a/001_001.jpg', 'p/a/002_001.jpg', 'p/b/001_001.jpg']),
    ).toEqual(['a: p/a/001_001.jpg p/a/001_002.jpg', 'a: p/a/002_001.jpg', 'b: p/b/001_001.jpg']);
    // Two short numbers are anybody's.
    expect(found(['a/1_2.jpg', 'a/1_3.jpg'])).toHaveLength(2);
  });

  it('come back as our own table says', () => {
    const table =
      'path,class,burst,split\r\ntrain/a/x.jpg,"ta,za",r1,train\r\ntrain/b/y.jpg,llave,r1,validation\r\ntest/a/z.jpg,"ta,za",r2,test\r\n';
    const outcome = photographsByFolder(
      ['Mi (1)/train/a/x.jpg', 'Mi (1)/train/b/y.jpg', 'Mi (1)/test/a/z.jpg', 'Mi (1)/bursts.csv'],
      '',
      readListed(table),
    );
    expect(outcome).toEqual({
      ok: true,
      value: {
        classes: [
          {
            name: 'ta,za',
            bursts: [
              { origin: 'r1', paths: ['Mi (1)/train/a/x.jpg'], isTest: false },
              { origin: 'r2', paths: ['Mi (1)/test/a/z.jpg'], isTest: true },
            ],
          },
          {
            name: 'llave',
            bursts: [{ origin: 'r1', paths: ['Mi (1)/train/b/y.jpg'], isTest: false }],
          },
        ],
        leftOut: [],
      },
    });
  });

  it('are labelled by anybody’s table, with a header or without', () => {
    const paths = ['i/1.jpg', 'i/2.jpg', 'i/3.jpg'];
    expect(found(paths, 'id;breed\n1;x')).toEqual(expect.arrayContaining(['i: i/2.jpg']));
    expect(found(paths, 'Filename;Label\n1.jpg;perro\n2;gato\n')).toEqual([
      'perro: i/1.jpg',
      'gato: i/2.jpg',
      'i: i/3.jpg',
    ]);
    expect(found(paths, '1.jpg\tperro\n./i/2.jpg\tgato')).toEqual([
      'perro: i/1.jpg',
      'gato: i/2.jpg',
      'i: i/3.jpg',
    ]);
  });

  it('only measure where a table says so in any of its words, and learn where it says nothing', () => {
    const paths = ['d/train/a/1.jpg', 'd/train/a/2.jpg', 'd/test/a/3.jpg', 'd/test/a/4.jpg'];
    const table = 'file,label,split\n1.jpg,a,val\n2.jpg,a,Prueba\n3.jpg,a,\n4.jpg,a,train\n';
    expect(found(paths, table)).toEqual([
      'a+test: d/train/a/1.jpg',
      'a+test: d/train/a/2.jpg',
      'a+test: d/test/a/3.jpg',
      'a: d/test/a/4.jpg',
    ]);
  });

  it('are labelled by several tables, each for its own folder and part', () => {
    const listed = (...tables: (readonly [string, string])[]) =>
      readTables(tables.map(([path, text]) => ({ path, text })));
    const parted = listed(['train.csv', 'file,label\n1.jpg,perro\n'], ['test.csv', '2.jpg,gato\n']);
    expect(foundIn(['i/1.jpg', 'i/2.jpg'], parted)).toEqual([
      'perro: i/1.jpg',
      'gato+test: i/2.jpg',
    ]);
    const header = 'path,class,burst,split\n';
    const copies = listed(
      ['A/bursts.csv', `${header}x/1.jpg,taza,1,train\n`],
      ['B/bursts.csv', `${header}x/1.jpg,llave,1,test\n`],
      ['labels.csv', 'A/x/1.jpg,otra\n'],
    );
    const outcome = photographsByFolder(['A/x/1.jpg', 'B/x/1.jpg'], '', copies);
    expect(outcome.ok && outcome.value.classes).toEqual([
      {
        name: 'taza',
        bursts: [{ origin: 'A/bursts.csv:1', paths: ['A/x/1.jpg'], isTest: false }],
      },
      {
        name: 'llave',
        bursts: [{ origin: 'B/bursts.csv:1', paths: ['B/x/1.jpg'], isTest: true }],
      },
    ]);
  });

  it('are as our own table says, however long the others are', () => {
    const row = 'x/1.jpg,otra\n';
    const tables = [
      { path: 'labels.csv', text: row.repeat(100_000) },
      { path: 'more.csv', text: row },
      { path: 'bursts.csv', text: 'path,class,burst,split\nx/1.jpg,taza,1,train\n' },
    ];
    const listed = readTables(tables);
    expect(listed).toHaveLength(100_000);
    expect(foundIn(['x/1.jpg'], listed)).toEqual(['taza: x/1.jpg']);
  });

  it('have names that are text, whatever they are', () => {
    expect(found(['__proto__/a.jpg', 'constructor/b.jpg', 'a\u202eb/c.jpg'])).toEqual([
      '__proto__: __proto__/a.jpg',
      'constructor: constructor/b.jpg',
      'a b: a\u202eb/c.jpg',
    ]);
  });

  it('are refused when they are too many, or none', () => {
    expect(found(Array.from({ length: 15_000 }, (_, i) => `${i}/a.jpg`))).toBe('too-many-classes');
    expect(found(Array.from({ length: 20_001 }, (_, i) => `a/${i}.jpg`))).toBe(
      'too-many-photographs',
    );
    expect(found(['a/b.txt'])).toBe('empty');
  });

  it('may lie in a folder within as many others as there may be', () => {
    const startMs = performance.now();
    const deep = `${'a/'.repeat(30_000)}taza/1.jpg`;
    expect(found([deep, 'llave/2.jpg'])).toEqual([`taza: ${deep}`, 'llave: llave/2.jpg']);
    expect(performance.now() - startMs).toBeLessThan(2000);
  });

  it('leave out what is no photograph, and say so', () => {
    const outcome = photographsByFolder(['a/1.jpg', 'a/film.mp4', 'notes.md'], '');
    expect(outcome.ok && outcome.value.leftOut).toEqual(['a/film.mp4']);
  });
});

describe('a table', () => {
  it('has no more cells in a row than a list of photographs may have', () => {
    const startMs = performance.now();
    const rows = readCsv(`a,b\n${','.repeat(4_000_000)}x\nc,d`);
    expect(rows).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(performance.now() - startMs).toBeLessThan(2000);
  });

  it('is read with quotes, doubled quotes and line ends within', () => {
    expect(readCsv('\uFEFFa,"b ""c""\n d"\r\n\r\n"e",f')).toEqual([
      ['a', 'b "c"\n d'],
      ['e', 'f'],
    ]);
  });
});

describe('a project of Teachable Machine', () => {
  const paths = ['manifest.json', 'Class 1-!-10.jpg', 'Class 1-!-2.jpg', 'a-!-b-!-0.jpg', 'x.txt'];

  it('gives its frames in their order, class by class', () => {
    expect(isTeachableMachineProject(paths)).toBe(true);
    expect(teachableMachineFrames(paths, { type: 'image', version: '2.4.5' })).toEqual({
      ok: true,
      value: {
        classes: [
          { name: 'Class 1', paths: ['Class 1-!-2.jpg', 'Class 1-!-10.jpg'] },
          { name: 'a-!-b', paths: ['a-!-b-!-0.jpg'] },
        ],
        leftOut: ['x.txt'],
      },
    });
  });

  it('that is about something else is refused by name', () => {
    expect(teachableMachineFrames(paths, { type: 'audio' })).toEqual({
      ok: false,
      trouble: { kind: 'not-pictures', what: 'audio' },
    });
  });
});
