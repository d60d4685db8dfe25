import { describe, expect, it, vi } from 'vitest';
import type { CorePack } from './pack.ts';
import { Updates, type Registration } from './updates.ts';

const installed = { active: {} };

/** A registration whose worker installs for the first time. */
class FakeWorker extends EventTarget {
  state = 'installing';
  become(state: string): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

const pack = (complete: boolean) => ({ isComplete: async () => complete }) as CorePack;

/** An Updates on a browser whose page is, or is not, controlled by a service worker already. */
function setUp(isControlled: boolean, register: () => Promise<unknown> = async () => installed) {
  const listeners = new Map<string, () => void>();
  const registration = {
    addEventListener: (type: string, listener: () => void) => void listeners.set(type, listener),
    messageSkipWaiting: vi.fn(),
    register,
    update: vi.fn(async () => {
      throw new TypeError('offline');
    }),
  };
  const container = { controller: isControlled ? ({} as ServiceWorker) : null };
  const reload = vi.fn();
  const updates = new Updates({
    container,
    reload,
    createRegistration: () => registration as unknown as Registration,
  });
  const heard: string[] = [];
  for (const name of ['waiting', 'controlled', 'superseded'] as const) {
    updates[name].subscribe(() => heard.push(name));
  }
  const browserSays = (type: 'waiting' | 'controlling') => listeners.get(type)?.();
  return { updates, registration, container, reload, heard, browserSays };
}

describe('Updates', () => {
  it('takes a first visit into care without a reload', async () => {
    const { updates, reload, heard, browserSays } = setUp(false);
    expect(await updates.start()).toBe('installed');
    browserSays('controlling');
    expect(heard).toEqual(['controlled']);
    expect(reload).not.toHaveBeenCalled();
  });

  it('lets an update wait until it is accepted, then reloads once it is in charge', async () => {
    const { updates, registration, reload, heard, browserSays } = setUp(true);
    await updates.start();
    browserSays('waiting');
    expect(heard).toEqual(['waiting']);
    expect(registration.messageSkipWaiting).not.toHaveBeenCalled();
    updates.applyUpdate();
    expect(registration.messageSkipWaiting).toHaveBeenCalledOnce();
    expect(reload).not.toHaveBeenCalled();
    browserSays('controlling');
    expect(reload).toHaveBeenCalledOnce();
  });

  it.each([true, false])(
    'does not reload when another tab took the update (controlled at start: %s)',
    async (isControlled) => {
      const { updates, reload, heard, browserSays } = setUp(isControlled);
      await updates.start();
      if (!isControlled) browserSays('controlling');
      browserSays('controlling');
      expect(heard.at(-1)).toBe('superseded');
      expect(reload).not.toHaveBeenCalled();
    },
  );

  it('is ready for offline only with a service worker in charge and a whole pack', async () => {
    const { updates, container } = setUp(false);
    expect(await updates.isOfflineReady(pack(true))).toBe(false);
    container.controller = {} as ServiceWorker;
    expect(await updates.isOfflineReady(pack(false))).toBe(false);
    expect(await updates.isOfflineReady(pack(true))).toBe(true);
  });

  it('does without service workers where there are none, or they are refused', async () => {
    const none = new Updates({ container: undefined });
    expect(await none.start()).toBe('unsupported');
    expect(await none.isOfflineReady(pack(true))).toBe(false);
    await none.check();
    const { updates } = setUp(false, () => Promise.reject(new DOMException('', 'SecurityError')));
    expect(await updates.start()).toBe('unsupported');
  });

  it('registers once, but tries again after a failure', async () => {
    const register = vi.fn(async () => installed).mockRejectedValueOnce(new TypeError('offline'));
    const { updates } = setUp(false, register);
    expect(await updates.start()).toBe('unreachable');
    expect(await updates.start()).toBe('installed');
    expect(await updates.start()).toBe('installed');
    expect(register).toHaveBeenCalledTimes(2);
  });

  it('listens once, however often the network was gone', async () => {
    const offline = new TypeError('offline');
    const register = vi.fn(async () => installed);
    for (let time = 0; time < 3; time++) register.mockRejectedValueOnce(offline);
    const createRegistration = vi.fn(
      () => ({ addEventListener: () => undefined, register }) as unknown as Registration,
    );
    const updates = new Updates({ container: new EventTarget() as never, createRegistration });
    for (let time = 0; time < 3; time++) expect(await updates.start()).toBe('unreachable');
    expect(await updates.start()).toBe('installed');
    expect(createRegistration).toHaveBeenCalledOnce();
  });

  it('tells an installation that was cut, and can begin it again', async () => {
    const workers = [new FakeWorker(), new FakeWorker()];
    let begun = 0;
    const { updates } = setUp(false, async () => ({ installing: workers[begun++] }));
    const first = updates.start();
    await vi.waitFor(() => expect(begun).toBe(1));
    workers[0]!.become('redundant');
    expect(await first).toBe('cut');
    const second = updates.start();
    await vi.waitFor(() => expect(begun).toBe(2));
    workers[1]!.become('installed');
    workers[1]!.become('activated');
    expect(await second).toBe('installed');
  });

  it('tells of being in charge once, though a failed registration hears of it too', async () => {
    const listeners: (() => void)[] = [];
    const container = { controller: null };
    const results = [{}, installed];
    const updates = new Updates({
      container,
      createRegistration: () =>
        ({
          addEventListener: (type: string, listener: () => void) =>
            type === 'controlling' && listeners.push(listener),
          register: async () => results.shift(),
        }) as unknown as Registration,
    });
    const heard: string[] = [];
    updates.controlled.subscribe(() => heard.push('controlled'));
    updates.superseded.subscribe(() => heard.push('superseded'));
    expect(await updates.start()).toBe('cut');
    expect(await updates.start()).toBe('installed');
    for (const listener of listeners) listener();
    expect(heard).toEqual(['controlled']);
  });

  it('takes no offence at a check without network', async () => {
    const { updates, registration } = setUp(true);
    await updates.start();
    await updates.check();
    expect(registration.update).toHaveBeenCalledOnce();
  });
});
