import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeTabs } from './fake-tabs.ts';
import { ProjectLock } from './project-lock.ts';

const patience = { firstMs: 20, politeMs: 60 };

let tabs: FakeTabs;
let open: ProjectLock[];

beforeEach(() => {
  tabs = new FakeTabs();
  open = [];
});
afterEach(() => {
  for (const lock of open) lock.dispose();
});

function newTab(): ProjectLock {
  const lock = new ProjectLock(tabs.locks, tabs.channel(), patience);
  open.push(lock);
  return lock;
}

describe('two tabs on one project', () => {
  it('one writes, the other watches; on another project both write', async () => {
    const [first, second] = [newTab(), newTab()];
    expect(await first.hold('a')).toBe('writer');
    expect(await second.hold('a')).toBe('watcher');
    expect(await second.hold('b')).toBe('writer');
    expect([first.role, second.role]).toEqual(['writer', 'writer']);
  });

  it('the watcher writes as soon as the writer has gone', async () => {
    const [first, second] = [newTab(), newTab()];
    await first.hold('a');
    await second.hold('a');
    const roles: string[] = [];
    second.changed.subscribe((role) => roles.push(role));
    await first.hold('b');
    await vi.waitFor(() => expect(second.role).toBe('writer'));
    expect(roles).toEqual(['writer']);
  });

  it('a page that is reloaded waits for its own former self', async () => {
    const [former, reloaded] = [newTab(), newTab()];
    await former.hold('a');
    setTimeout(() => former.dispose(), 5);
    expect(await reloaded.hold('a')).toBe('writer');
  });
});

describe('taking over', () => {
  it('lets the writer finish first; then the roles are swapped, and may be swapped back', async () => {
    const [first, second] = [newTab(), newTab()];
    await first.hold('a');
    await second.hold('a');
    const order: string[] = [];
    first.settle = async () => void order.push(`settled as ${first.role}`);
    first.changed.subscribe((role) => order.push(`first: ${role}`));
    second.changed.subscribe((role) => order.push(`second: ${role}`));
    await second.takeOver();
    expect(order).toEqual(['settled as writer', 'first: watcher', 'second: writer']);
    await first.takeOver();
    expect([first.role, second.role]).toEqual(['writer', 'watcher']);
    await second.takeOver();
    first.dispose();
    expect([first.role, second.role]).toEqual(['writer', 'writer']);
  });

  it('does not wait for ever for a writer that does not answer', async () => {
    const [first, second] = [newTab(), newTab()];
    await first.hold('a');
    await second.hold('a');
    first.settle = () => new Promise(() => {});
    await second.takeOver();
    expect(second.role).toBe('writer');
    await vi.waitFor(() => expect(first.role).toBe('watcher'));
  });

  it('a writer that made way for nobody writes again', async () => {
    const first = newTab();
    const stranger = tabs.channel();
    await first.hold('a');
    const roles: string[] = [];
    first.changed.subscribe((role) => roles.push(role));
    stranger.postMessage({ kind: 'please', projectId: 'a' });
    await vi.waitFor(() => expect(roles).toEqual(['watcher', 'writer']));
  });

  it('concerns only the project that is asked for', async () => {
    const [first, second] = [newTab(), newTab()];
    await first.hold('a');
    await second.hold('b');
    await second.takeOver();
    expect([first.role, second.role]).toEqual(['writer', 'writer']);
  });
});

describe('news', () => {
  it('of what was written reaches the other tabs, not the own', async () => {
    const [first, second] = [newTab(), newTab()];
    const heard: string[] = [];
    first.news.subscribe((id) => heard.push(`first ${id}`));
    second.news.subscribe((id) => heard.push(`second ${id}`));
    first.tell('a');
    await vi.waitFor(() => expect(heard).toEqual(['second a']));
  });
});

describe('a project that is not shown', () => {
  it('is changed only where no tab has it open', async () => {
    const [first, second] = [newTab(), newTab()];
    await first.hold('a');
    await second.hold('b');
    const task = vi.fn(async () => 'done');
    expect(await first.ifFree('b', task)).toBeUndefined();
    expect(task).not.toHaveBeenCalled();
    expect(await first.ifFree('a', task)).toBe('done');
    expect(await first.ifFree('c', task)).toBe('done');
    await second.hold('c');
    expect(await first.ifFree('b', task)).toBe('done');
  });

  it('tells of what goes wrong in the task', async () => {
    const task = () => Promise.reject(new Error('torn'));
    await expect(newTab().ifFree('a', task)).rejects.toThrow('torn');
  });

  it('is known to be open in another tab', async () => {
    const [first, second] = [newTab(), newTab()];
    await first.hold('a');
    expect(await first.othersAreOpen()).toBe(false);
    expect(await second.othersAreOpen()).toBe(true);
    await second.hold('a');
    expect(await second.othersAreOpen()).toBe(true);
    await second.hold('b');
    expect(await first.othersAreOpen()).toBe(true);
  });
});

describe('a browser without locks', () => {
  it('lets every tab write', async () => {
    const lock = new ProjectLock(null);
    expect(await lock.hold('a')).toBe('writer');
    expect(await lock.ifFree('b', async () => 1)).toBe(1);
    expect(await lock.othersAreOpen()).toBe(false);
    await lock.takeOver();
    lock.tell('a');
    lock.dispose();
  });

  it('or one that refuses them', async () => {
    const refuse = () => Promise.reject(new DOMException('no', 'SecurityError'));
    const locks = { request: refuse, query: refuse } as never;
    const lock = new ProjectLock(locks, tabs.channel(), patience);
    expect(await lock.hold('a')).toBe('writer');
  });
});
