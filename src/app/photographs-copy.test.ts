import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ProjectContents } from '../training/store/records.ts';
import { copyPhotographs } from './photographs-copy.ts';
import { testProject } from './test-project.ts';

const words = { project: 'Mi proyecto', none: 'Ninguna de estas', test: 'prueba' };

/** Bytes of a photograph: those of its id. */
const bytesOf = (id: string) => new TextEncoder().encode(id).buffer;

/** A copy of projects whose photographs are their own ids, and what happened in which order. */
function copying(projects: readonly ProjectContents[], missing?: string, readMe?: string) {
  const deeds: string[] = [];
  const chunks: Uint8Array[] = [];
  const work = new AbortController();
  const done: number[] = [];
  async function* read() {
    for (const project of projects) {
      deeds.push(`read ${project.project.name}`);
      yield project;
    }
  }
  const source = {
    ...(readMe !== undefined && { readMe }),
    projects: read(),
    photoBytesOf: async (ids: readonly string[]) => {
      deeds.push(`photos ${ids.join(' ')}`);
      return new Map(ids.filter((id) => id !== missing).map((id) => [id, bytesOf(id)]));
    },
  };
  const sink = {
    write: async (chunk: Uint8Array) => void chunks.push(chunk),
  };
  const copy = () => copyPhotographs(source, words, sink, (count) => done.push(count), work.signal);
  const unpacked = async () =>
    unzipSync(new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer()));
  return { copy, deeds, done, unpacked, work };
}

const named = (name: string, contents: ProjectContents): ProjectContents => ({
  ...contents,
  project: { ...contents.project, name },
});
const kitchen = named('Cocina', testProject({ mug: { m1: ['a', 'b'] } }));
const again = named('Cocina', testProject({ mug: { m2: ['c'] }, key: { k1: ['d'] } }));

describe('the copy of all photographs', () => {
  it('is made project by project: the next is read when the one before is written', async () => {
    const { copy, deeds, done, unpacked } = copying([kitchen, again]);
    await copy();
    expect(deeds).toEqual(['read Cocina', 'photos a b', 'read Cocina', 'photos c d']);
    expect(done).toEqual([1, 2, 3, 4]);
    const files = await unpacked();
    expect(Object.keys(files)).toEqual([
      'Cocina/mug/001_001.jpg',
      'Cocina/mug/001_002.jpg',
      'Cocina (2)/mug/001_001.jpg',
      'Cocina (2)/key/001_001.jpg',
      'bursts.csv',
    ]);
    expect(files['Cocina (2)/mug/001_001.jpg']).toEqual(new Uint8Array(bytesOf('c')));
    expect(new TextDecoder().decode(files['bursts.csv']).split('\r\n').slice(0, 4)).toEqual([
      'path,class,burst,split',
      'Cocina/mug/001_001.jpg,mug,1,train',
      'Cocina/mug/001_002.jpg,mug,1,train',
      'Cocina (2)/mug/001_001.jpg,mug,2,train',
    ]);
  });

  it('tells whoever unpacks it how to use it, where there are words for that', async () => {
    const { copy, unpacked } = copying([kitchen], undefined, 'Mira la carpeta Cocina.');
    await copy();
    const text = (await unpacked())['README.txt'];
    expect(new TextDecoder().decode(text)).toBe('Mira la carpeta Cocina.');
  });

  it('fails rather than be less than whole: a photograph is missing, or somebody changed their mind', async () => {
    const torn = copying([kitchen, again], 'c');
    await expect(torn.copy()).rejects.toThrow('There is no photograph c.');
    const left = copying([kitchen]);
    left.work.abort();
    await expect(left.copy()).rejects.toThrow();
  });
});
