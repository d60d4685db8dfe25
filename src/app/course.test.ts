import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Fields } from '../core/lab-state/fields.ts';
import type { LabKey } from '../core/lab-state/lab-link.ts';
import { noOwnNumbers } from '../core/course/own-numbers.ts';
import { isDone } from '../core/course/progress.ts';
import type { TopicId } from '../core/course/topics.ts';
import type { AskedRooms } from './course/own-numbers.ts';
import { Course } from './course.svelte.ts';
import { labs } from './neuron/labs.ts';
import { LabState } from './neuron/lab-state.svelte.ts';
import { lossesLab } from './neuron/losses.ts';
import { rulesLab } from './neuron/rules.ts';
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
  course.act();
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

it('counts an activity once something was done in it, and says where nothing was', () => {
  course.answer('rules', '2');
  course.begin('rules');
  course.comeBack();
  expect(course.leftUntouched).toBe('rules');
  expect([isDone(course.progress.rules), course.doneCount]).toEqual([false, 0]);
  course.begin('rules');
  course.act();
  // At once: not everybody comes back.
  expect(isDone(course.progress.rules)).toBe(true);
  course.comeBack();
  expect(course.leftUntouched).toBeUndefined();
  course.act();
  expect(Object.keys(course.progress)).toEqual(['rules']);
});

it('counts answers until the right one, the same one once', () => {
  for (const text of ['0', '0', '1', '2', '1', '2']) course.answer('rules', text);
  expect(course.progress.rules?.answer).toMatchObject({ text: '2', isRight: true, tries: 3 });
});

describe('with labs, session after session', () => {
  const states = new Map(
    labs.map((key: LabKey<Fields>) => [key.id, new LabState(key, undefined, () => {})]),
  );
  const state = (key: { readonly id: string }) => states.get(key.id)!;
  const sessions: Course[] = [];
  /** @param entered whether the room of the labs was. */
  const session = (entered = true) => {
    const neuron = entered ? { state } : undefined;
    const one = new Course(
      {} as Engine,
      () => ({ teach: { rows: [] }, neuron }) as unknown as AskedRooms,
    );
    sessions.push(one);
    return one;
  };
  const visit = (one: Course, id: TopicId, act: () => void) => {
    one.begin(id);
    act();
    one.act();
    one.comeBack();
  };

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_000 });
    const kept = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
  });
  afterEach(() => {
    for (const one of sessions.splice(0)) one.dispose();
    for (const one of states.values()) one.reset();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('asks about what a lab was left at, answered or not, and hands that in', () => {
    visit(session(), 'losses', () => state(lossesLab).set({ answer: 0.05 }));
    const own = { losses: { answer: 0.05, truth: 1 } };
    const later = session(false);
    expect(later.asked('losses').labs).toEqual(own);
    expect(later.made.labs).toEqual(own);
    // Left as it is at first, there is nothing of one's own any more.
    visit(later, 'losses', () => {});
    expect(session(false).asked('losses')).toEqual(noOwnNumbers);
  });

  it('asks about what was done last, wherever its topic stands in the course', () => {
    const first = session();
    visit(first, 'rules', () => state(rulesLab).set({ high: 33 }));
    vi.setSystemTime(2_000);
    // All labs go with an answer, also one that was not visited for it.
    first.answer('matrix', '7');
    vi.setSystemTime(3_000);
    state(rulesLab).set({ high: 20 });
    first.answer('threshold', '0');
    expect(session(false).asked('rules').labs?.rules?.highKmh).toBe(20);
    vi.setSystemTime(4_000);
    visit(first, 'rules', () => state(rulesLab).set({ high: 25 }));
    expect(session(false).asked('rules').labs?.rules?.highKmh).toBe(25);
    vi.setSystemTime(5_000);
    visit(first, 'rules', () => state(rulesLab).reset());
    expect(session(false).asked('rules').labs).toBeUndefined();
  });

  it('leaves alone what was made when an activity is only opened', () => {
    const first = session();
    visit(first, 'rules', () => state(rulesLab).set({ high: 33 }));
    first.begin('rules');
    // As the link of the activity sets it.
    state(rulesLab).reset();
    first.comeBack();
    expect(first.asked('rules').labs?.rules?.highKmh).toBe(33);
  });

  it('takes marks from before moments were kept, as older than any that has one', () => {
    const rules = (highKmh: number) => ({ rules: { lowKmh: 4, highKmh } });
    const own = { ...noOwnNumbers, labs: rules(30) };
    const old = {
      rules: { tried: true, left: rules(31), answer: { text: '2', isRight: true, own } },
    };
    localStorage.setItem('vistazo.course', JSON.stringify(old));
    const one = session();
    expect(one.doneCount).toBe(1);
    expect(one.made.labs).toEqual(rules(31));
    state(rulesLab).set({ high: 20 });
    one.answer('threshold', '0');
    expect(session(false).made.labs).toEqual(rules(20));
  });
});

it('says of a picture that cannot be read that it is none, and keeps no address after its end', async () => {
  const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:1');
  let decode: (bitmap: object) => void;
  vi.stubGlobal('createImageBitmap', () => new Promise((resolve) => (decode = resolve)));
  const bytes = new ArrayBuffer(1);
  const inHand = { photoBytes: () => Promise.resolve(bytes) };
  const { handIn } = new Course({ inHand } as unknown as Engine, () => ({}) as AskedRooms);
  const late = handIn.togglePhoto('p', { className: 'Taza', take: 1 });
  handIn.dispose();
  await vi.waitFor(() => expect(decode).toBeDefined());
  decode!({ width: 2, height: 2, close: () => undefined });
  await late;
  expect(made).not.toHaveBeenCalled();
  vi.stubGlobal('createImageBitmap', () =>
    Promise.reject(new DOMException('', 'InvalidStateError')),
  );
  await expect(handIn.togglePhoto('q', { className: 'Taza', take: 2 })).resolves.toBeUndefined();
  expect(handIn.pictures).toEqual([]);
  vi.unstubAllGlobals();
  made.mockRestore();
});

it('goes on from a topic to the next that is not done, and only after the last to the first', () => {
  expect(course.nextAfter('descent')).toBe('chain-rule');
  course.begin('networks');
  course.act();
  course.comeBack();
  course.answer('networks', '61706');
  expect(course.nextAfter('pooling')).toBe('classifiers');
  expect(course.nextAfter('networks')).toBe('classifiers');
  expect(course.nextAfter('classifiers')).toBe('rules');
});
