import type { TabChannel, TabLocks } from './project-lock.ts';

/** Someone who stands in line, or holds. */
interface Waiting {
  readonly name: string;
  readonly task: () => unknown;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

const aborted = () => new DOMException('aborted', 'AbortError');

/** Several tabs of one browser, for tests: their locks and their channel, as the standards say. */
export class FakeTabs {
  readonly #held = new Map<string, Waiting>();
  #queue: Waiting[] = [];
  readonly #channels = new Set<TabChannel>();

  readonly locks: TabLocks = {
    request: ((name: string, options: LockOptions, task: () => unknown) =>
      new Promise<unknown>((resolve, reject) => {
        const waiting: Waiting = { name, task, resolve, reject };
        if (options.steal) {
          this.#held.get(name)?.reject(aborted());
          return this.#grant(waiting);
        }
        options.signal?.addEventListener('abort', () => {
          if (!this.#queue.includes(waiting)) return;
          this.#queue = this.#queue.filter((other) => other !== waiting);
          reject(aborted());
        });
        this.#queue.push(waiting);
        queueMicrotask(() => this.#next(name));
      })) as TabLocks['request'],
    query: async () => ({ held: [...this.#held.keys()].map((name) => ({ name })), pending: [] }),
  };

  /** A channel that all others hear, a moment later. */
  channel(): TabChannel {
    const channel: TabChannel = {
      onmessage: null,
      postMessage: (data: unknown) => {
        for (const other of this.#channels) {
          if (other === channel) continue;
          setTimeout(() =>
            other.onmessage?.call(other as BroadcastChannel, { data } as MessageEvent),
          );
        }
      },
      close: () => this.#channels.delete(channel),
    };
    this.#channels.add(channel);
    return channel;
  }

  #next(name: string): void {
    if (this.#held.has(name)) return;
    const first = this.#queue.find((waiting) => waiting.name === name);
    if (!first) return;
    this.#queue = this.#queue.filter((waiting) => waiting !== first);
    void this.#grant(first);
  }

  async #grant(waiting: Waiting): Promise<void> {
    const { name, task, resolve, reject } = waiting;
    this.#held.set(name, waiting);
    try {
      resolve(await task());
    } catch (error) {
      reject(error);
    }
    if (this.#held.get(name) !== waiting) return;
    this.#held.delete(name);
    this.#next(name);
  }
}
