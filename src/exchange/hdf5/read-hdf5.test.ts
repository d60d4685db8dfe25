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
