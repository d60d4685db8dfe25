import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Random } from '../../core/random.ts';
import { openHdf5 } from './read-hdf5.ts';
import { writeHdf5 } from './write-hdf5.ts';

const folder = new URL('../../../tests/fixtures/models/', import.meta.url);
/** Written by h5py (make-hdf5.py): the same `[7, 5, 3]` of eighths in many ways. */
const kept = readFileSync(new URL('arrays.h5', folder));
const keptNew = readFileSync(new URL('arrays-new.h5', folder));
const eighths = Float32Array.from({ length: 105 }, (_, i) => i / 8);

function opened(bytes: Uint8Array) {
  const file = openHdf5(bytes);
  if (!file.ok) throw new Error(JSON.stringify(file.trouble));
  return file.value;
}

describe('an HDF5 file', () => {
  it.each(['plain', 'half', 'double', 'chunked', 'packed'])(
    'of h5py gives an array that is %s',
    (name) => {
      const read = opened(kept).array(`layers/conv/vars/${name}`);
      expect(read).toEqual({ ok: true, value: { shape: [7, 5, 3], data: eighths } });
    },
  );

  it('with headers and links of the newer kind is read, too', () => {
    const file = opened(keptNew);
    expect(file.hasGroup('layers/conv')).toBe(true);
    expect(file.array('layers/conv/plain')).toEqual({
      ok: true,
      value: { shape: [7, 5, 3], data: eighths },
    });
  });

  it('says of what is not floating-point that it is not read', () => {
    const read = opened(kept).array('layers/conv/vars/whole');
    expect(!read.ok && read.trouble.kind).toBe('not-read');
    const absent = opened(kept).array('layers/none');
    expect(!absent.ok && absent.trouble.kind).toBe('damaged');
  });

  it('that this app wrote comes back', () => {
    const random = new Random(1);
    const children = Object.fromEntries(
      Array.from({ length: 90 }, (_, i) => [
        `layer ${i}`,
        {
          children: {
            w: { shape: [3, i], data: Float32Array.from({ length: 3 * i }, () => random.normal()) },
          },
        },
      ]),
    );
    const file = opened(writeHdf5({ children, attributes: { name: 'ñ' } }));
    for (const [name, group] of Object.entries(children)) {
      expect(file.array(`${name}/w`)).toEqual({ ok: true, value: group.children.w });
    }
  });

  it('that is damaged or hostile ends in a trouble or in numbers, and soon', () => {
    const random = new Random(9);
    const whole = [
      kept,
      keptNew,
      writeHdf5({ children: { a: { shape: [9], data: eighths.slice(0, 9) } } }),
    ];
    const startMs = performance.now();
    for (let trial = 0; trial < 1500; trial++) {
      const bytes = Uint8Array.from(whole[trial % whole.length]!);
      const cut = trial % 5 === 0 ? random.integer(bytes.length) : bytes.length;
      for (let flip = 0; flip < 1 + (trial % 4); flip++) {
        // Mostly in the headers, where lengths and addresses stand.
        bytes[random.integer(trial % 2 ? bytes.length : 2500)]! ^= 1 << random.integer(8);
      }
      const file = openHdf5(bytes.subarray(0, cut));
      if (!file.ok) continue;
      for (const name of ['plain', 'half', 'chunked', 'packed']) {
        file.value.array(`layers/conv/vars/${name}`);
      }
    }
    expect(performance.now() - startMs).toBeLessThan(15_000);
  });

  it('gives no more numbers than it may, though its arrays need no bytes', () => {
    const names = ['a', 'b', 'c'];
    const array = { shape: [9], data: eighths.slice(0, 9) };
    const bytes = writeHdf5({ children: Object.fromEntries(names.map((name) => [name, array])) });
    const view = new DataView(bytes.buffer);
    let changed = 0;
    for (let at = 0; at + 24 < bytes.length; at += 8) {
      const message = view.getUint32(at, true);
      // Half of what may be read, at no address: all zeros.
      if (message === 0x0010_0001) view.setBigUint64(at + 16, BigInt(2 ** 24), true);
      if (message === 0x0018_0008) view.setBigUint64(at + 10, 2n ** 64n - 1n, true);
      if (message === 0x0010_0001 || message === 0x0018_0008) changed++;
    }
    expect(changed).toBe(2 * names.length);
    const file = opened(bytes);
    const read = names.map((name) => file.array(name));
    expect(read.map((one) => (one.ok ? one.value.data.length : one.trouble.kind))).toEqual([
      2 ** 24,
      2 ** 24,
      'too-large',
    ]);
  });

  it('whose chunks were packed twice over, or are larger than their array, is not unpacked', () => {
    const changedAt = (letters: string, change: (view: DataView, at: number) => void) => {
      const bytes = Uint8Array.from(kept);
      change(new DataView(bytes.buffer), kept.indexOf(letters));
      const read = opened(bytes).array('layers/conv/vars/packed');
      return read.ok ? 'read' : read.trouble.kind;
    };
    expect(changedAt('shuffle', () => undefined)).toBe('read');
    expect(changedAt('shuffle', (view, at) => view.setUint16(at - 8, 1, true))).toBe('not-read');
    // Chunks of [3, 2, 2] float32 numbers.
    const sizes = String.fromCharCode(3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 4);
    const grown = changedAt(sizes, (view, at) => {
      for (const axis of [0, 4, 8]) view.setUint32(at + axis, 512, true);
    });
    expect(grown).toBe('damaged');
  });

  it('has names of a length that names have', () => {
    const named = (length: number) => {
      const file = openHdf5(writeHdf5({ children: { ['x'.repeat(length)]: { children: {} } } }));
      return file.ok ? 'opened' : file.trouble.kind;
    };
    expect([named(1000), named(1001)]).toEqual(['opened', 'damaged']);
  });

  it('whose groups hold themselves is damaged', () => {
    const bytes = writeHdf5({ children: { a: { children: {} }, b: { children: {} } } });
    const view = new DataView(bytes.buffer);
    const root = view.getBigUint64(64, true);
    // Both names now lead to the root again.
    for (let at = 0; at + 4 < bytes.length; at++) {
      if (view.getUint32(at, false) !== 0x534e4f44) continue;
      const count = view.getUint16(at + 6, true);
      for (let i = 0; i < count; i++) view.setBigUint64(at + 8 + 40 * i + 8, root, true);
    }
    expect(openHdf5(bytes)).toEqual({ ok: false, trouble: { kind: 'damaged' } });
  });
});
