import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Fields } from '../core/lab-state/fields.ts';
import type { LabKey } from '../core/lab-state/lab-link.ts';
import { noOwnNumbers } from '../core/course/own-numbers.ts';
import { isDone } from '../core/course/progress.ts';
import type { AskedRooms } from './course/own-numbers.ts';
import { Course } from './course.svelte.ts';
import { labs } from './neuron/labs.ts';
import { LabState } from './neuron/lab-state.svelte.ts';
import { lossesLab } from './neuron/losses.ts';
import type { Engine } from './engine.ts';

let parameterCount: number;
let course: Course;

beforeEach(() => {
  parameterCount = 61_706;
  const rooms = () =>
    ({
      teach: { rows: [] },
      filter: undefined,
      network: { edited: { plan: { parameterCount } }, shelf: { list: [] } },
    }) as unknown as AskedRooms;
  course = new Course({} as Engine, rooms);
});

afterEach(() => course.dispose());

it('keeps what is done, whatever is opened or answered later', () => {
  course.begin('networks');
  course.comeBack();
  expect(course.answer('networks', '61706')).toEqual({ ok: true, value: true });
  // Another network is looked at: the question that was answered is still about the first.
  parameterCount = 15_000_000;
  expect(course.asked('networks').parameterCount).toBe(61_706);
  expect(course.answer('networks', '61706')).toEqual({ ok: true, value: true });
  expect(course.answer('networks', '7')).toEqual({ ok: true, value: false });
  expect(isDone(course.progress.networks)).toBe(true);
  expect(course.progress.networks?.answer?.text).toBe('61706');
});

it('asks about what is there now for as long as nothing right was said', () => {
  expect(course.answer('networks', '5')).toEqual({ ok: true, value: false });
  expect(course.asked('networks').parameterCount).toBe(61_706);
  expect(course.answer('networks', '61706')).toEqual({ ok: true, value: true });
});

it('asks in a later session about what a lab was left at, answered or not, and hands that in', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  });
  const states = new Map(
    labs.map((key: LabKey<Fields>) => [key.id, new LabState(key, undefined, () => {})]),
  );
  const state = (key: { readonly id: string }) => states.get(key.id)!;
  const session = (neuron: object | undefined) =>
    new Course({} as Engine, () => ({ teach: { rows: [] }, neuron }) as unknown as AskedRooms);
  const first = session({ state });
  first.begin('losses');
  state(lossesLab).set({ answer: 0.05 });
  first.comeBack();
  const own = { losses: { answer: 0.05, truth: 1 } };
  const later = session(undefined);
  expect(later.asked('losses').labs).toEqual(own);
  expect(later.made.labs).toEqual(own);
  // Left as it is at first, there is nothing of one's own any more.
  later.begin('losses');
  later.comeBack();
  expect(session(undefined).asked('losses')).toEqual(noOwnNumbers);
  for (const one of [first, later]) one.dispose();
  vi.unstubAllGlobals();
});

it('says of a picture that cannot be read that it is none, and keeps no address after its end', async () => {
  const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:1');
  let decode: (bitmap: object) => void;
  vi.stubGlobal('createImageBitmap', () => new Promise((resolve) => (decode = resolve)));
  const bytes = new ArrayBuffer(1);
  const inHand = { photoBytes: () => Promise.resolve(bytes) };
  const { handIn } = new Course({ inHand } as unknown as Engine, () => ({}) as AskedRooms);
  const late = handIn.togglePhoto('p');
  handIn.dispose();
  await vi.waitFor(() => expect(decode).toBeDefined());
  decode!({ width: 2, height: 2, close: () => undefined });
  await late;
  expect(made).not.toHaveBeenCalled();
  vi.stubGlobal('createImageBitmap', () =>
    Promise.reject(new DOMException('', 'InvalidStateError')),
  );
  await expect(handIn.togglePhoto('q')).resolves.toBeUndefined();
  expect(handIn.pictures).toEqual([]);
  vi.unstubAllGlobals();
  made.mockRestore();
});
