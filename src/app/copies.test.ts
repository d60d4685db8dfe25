import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ProjectContents } from '../training/store/records.ts';
import type { Store, StoreTrouble } from '../training/store/store.ts';
import { Copies } from './copies.svelte.ts';
import { emptyProject, withOpenBursts } from './project-contents.ts';
import type { KeptCopy } from './preferences.ts';
import { burstOf } from './recorded-project.fixture.ts';
import type { Settings } from './settings.svelte.ts';
import { Signal } from './signal.ts';

const large = () => withOpenBursts(emptyProject(), [burstOf('mug', 120)]);

/** A project that is shown, and what is remembered of copies. */
function shown(contents: ProjectContents) {
  const engine = {
    changed: new Signal<ProjectContents>(),
    project: {
      contents,
      store: {} as Store | undefined,
      troubled: new Signal<StoreTrouble>(),
    },
  };
  const settings = {
    current: {} as { copies?: Readonly<Record<string, KeptCopy>> },
    set(change: object) {
      settings.current = { ...settings.current, ...change };
    },
  };
  const copies = new Copies(engine, settings as unknown as Settings);
  const show = (next: ProjectContents) => {
    engine.project.contents = next;
    engine.changed.emit(next);
  };
  show(contents);
  return { engine, copies, show };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('asks for a copy of what is shown once photographs have stopped coming', () => {
  const contents = large();
  const { copies } = shown(contents);
  expect(copies.dueId).toBeUndefined();
  vi.runAllTimers();
  expect(copies.dueId).toBe(contents.project.id);
  copies.note(contents.project.id, { photoCount: 120 });
  expect(copies.dueId).toBeUndefined();
});

it('asks for none of a project that is shown no more', () => {
  const { copies, show } = shown(large());
  vi.runAllTimers();
  show(emptyProject());
  expect(copies.dueId).toBeUndefined();
  vi.runAllTimers();
  expect(copies.dueId).toBeUndefined();
});

it('asks for none where the store was lost: that is told by itself', () => {
  const { engine, copies } = shown(large());
  vi.runAllTimers();
  expect(copies.dueId).toBeDefined();
  engine.project.store = undefined;
  engine.project.troubled.emit({ kind: 'unavailable' });
  expect(copies.dueId).toBeUndefined();
});
