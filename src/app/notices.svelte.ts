import type { SourceTrouble } from '../camera/frame.ts';
import type { StoreTrouble } from '../training/store/store.ts';
import type { ShelfTrouble } from './project-shelf.ts';
import type { RunKind } from './network/run-kind.ts';

/** Something said at the lower edge, with at most one thing to do about it. */
export interface Notice {
  readonly id: number;
  readonly message: NoticeMessage;
  /** What its button does; the message's kind gives the button its name. */
  readonly act?: () => void | Promise<void>;
  /** Stays until it is answered or closed. */
  readonly lasting: boolean;
}

/** What a notice says; the catalogue has the words. */
export type NoticeMessage =
  | { readonly kind: 'removed-class'; readonly name: string }
  | { readonly kind: 'removed-burst' }
  | { readonly kind: 'removed-photo' }
  | { readonly kind: 'removed-phrase' }
  /** What was recorded for a test round is learned from. */
  | { readonly kind: 'test-taught' }
  | { readonly kind: 'removed-stage' }
  /** The address asks for a chain that cannot be read, or that a newer version wrote. */
  | { readonly kind: 'chain-link-damaged' }
  | { readonly kind: 'chain-link-newer' }
  | { readonly kind: 'removed-layer' }
  | { readonly kind: 'removed-run' }
  /** Another tab took the project over while a network, or the eye, was trained here. */
  | { readonly kind: 'run-left' }
  | { readonly kind: 'tuning-left' }
  /** And what was learned could not be written: this page alone has it. */
  | { readonly kind: 'run-left-unsaved' }
  /** Another project was opened meanwhile. */
  | { readonly kind: 'run-left-behind' }
  | { readonly kind: 'tuning-left-behind' }
  /** And this page alone has what was learned: of the run under way, of runs that had ended. */
  | { readonly kind: 'run-left-behind-unsaved' }
  | { readonly kind: 'runs-left-unsaved' }
  /** The address asked for a network: it was opened, cannot be read, or a newer version wrote it. */
  | { readonly kind: 'network-link-opened' }
  /** A link of the course stands where something of one's own was. */
  | { readonly kind: 'activity-opened' }
  | { readonly kind: 'network-link-damaged' }
  | { readonly kind: 'network-link-newer' }
  /** The very network that was to become a run is one already; without a name it goes by the two others. */
  | {
      readonly kind: 'run-present';
      readonly name: string;
      readonly runKind: RunKind;
      /** From 1. */
      readonly number: number;
    }
  | { readonly kind: 'moved'; readonly name: string }
  | {
      readonly kind: 'photos-added';
      readonly name: string;
      readonly count: number;
      readonly total: number;
      readonly repeatedCount: number;
      readonly stopped?: 'cancelled' | 'not-saved';
    }
  | { readonly kind: 'photos-refused'; readonly fileName: string; readonly count: number }
  | { readonly kind: 'saved-not-learned'; readonly count: number }
  | { readonly kind: 'store'; readonly trouble: StoreTrouble['kind'] }
  | { readonly kind: 'camera'; readonly trouble: SourceTrouble['kind'] }
  /** Something else stands where the camera's picture was. */
  | { readonly kind: 'camera-replaced' }
  | { readonly kind: 'eye-rebuilt' }
  | { readonly kind: 'forgets' }
  | { readonly kind: 'running-out' }
  | { readonly kind: 'update-waiting' }
  | { readonly kind: 'project-removed'; readonly name: string; readonly projectId: string }
  | { readonly kind: 'project-trouble'; readonly trouble: ShelfTrouble['kind'] }
  | { readonly kind: 'project-gone' }
  /** What was sent to the app did not come here, or found no room. */
  | { readonly kind: 'arrival-lost' }
  | { readonly kind: 'erased-elsewhere' }
  | { readonly kind: 'unexpected'; readonly detail: string };

/** What keeps a notice: either by itself. */
export type NoticeHold = 'pointer' | 'focus';

/** Notices stay long enough to be read and acted upon (WCAG 2.2.1), and while they are focused. */
const stayMs = 10_000;

/** What must be known at once, whatever it moves: something is not kept, or not recorded. */
const urgent: ReadonlySet<NoticeMessage['kind']> = new Set(['store', 'camera', 'unexpected']);

/** The notices on screen: the newest last, at most three. */
export class Notices {
  #list = $state.raw<readonly Notice[]>([]);
  #lastId = 0;
  #isStill = false;
  /** What came while nothing was to move. */
  #later: (() => void)[] = [];
  /** What holds them, by notice; nothing on screen depends on it. */
  readonly #holds: Record<number, readonly NoticeHold[] | undefined> = {};
  /** Running timers by notice; nothing on screen depends on them. */
  readonly #timers: Record<number, ReturnType<typeof setTimeout> | undefined> = {};

  get list(): readonly Notice[] {
    return this.#list;
  }

  /** Says something; what needs an answer (`lasting`) stays until it is closed. */
  say(message: NoticeMessage, act?: () => void | Promise<void>, lasting = false): void {
    if (this.#isStill && !urgent.has(message.kind)) {
      return void this.#later.push(() => this.say(message, act, lasting));
    }
    const id = ++this.#lastId;
    // The same said again replaces itself, unless there is something to undo in each.
    const others = this.#list.filter(
      (notice) => notice.message.kind !== message.kind || (notice.act && !notice.lasting),
    );
    // What waits for an answer is not pushed out by what only passes.
    const lastingOnes = others.filter((notice) => notice.lasting);
    const passing = others.filter((notice) => !notice.lasting).slice(-2);
    this.#list = [...lastingOnes, ...passing, { id, message, lasting, ...(act && { act }) }];
    this.#letPass(id);
  }

  /** While still, none comes or goes by itself but for troubles: they would move what a finger holds. */
  keepStill(isStill: boolean): void {
    this.#isStill = isStill;
    if (isStill) return;
    const later = this.#later;
    this.#later = [];
    for (const act of later) act();
  }

  /** Keeps a notice while it has the pointer or the focus. */
  hold(id: number, by: NoticeHold): void {
    this.#holds[id] = [...this.#holdsBut(id, by), by];
    clearTimeout(this.#timers[id]);
  }

  /** Lets a notice go after its time, unless the other one still holds it; a lasting one stays. */
  release(id: number, by: NoticeHold): void {
    if (!this.#holds[id]?.includes(by)) return;
    const others = this.#holdsBut(id, by);
    this.#holds[id] = others;
    if (others.length === 0) this.#letPass(id);
  }

  #holdsBut(id: number, one: NoticeHold): readonly NoticeHold[] {
    return (this.#holds[id] ?? []).filter((hold) => hold !== one);
  }

  /** Begins its time. */
  #letPass(id: number): void {
    clearTimeout(this.#timers[id]);
    if (this.#list.find((notice) => notice.id === id)?.lasting) return;
    this.#timers[id] = setTimeout(() => this.#closeAtRest(id), stayMs);
  }

  /** Closes what offers to undo something within the project that was shown. */
  closeUndos(): void {
    // What waits to be said may be such a one.
    const isStill = this.#isStill;
    this.keepStill(false);
    for (const { id, act, lasting, message } of this.#list) {
      const isUndo = act && (!lasting || message.kind === 'photos-added');
      if (isUndo && message.kind !== 'project-removed') this.close(id);
    }
    this.#isStill = isStill;
  }

  /** Takes back what is true no more. */
  withdraw(kind: NoticeMessage['kind']): void {
    // What waits to be said is said first, and taken back with the others.
    if (this.#isStill) return void this.#later.push(() => this.withdraw(kind));
    for (const { id, message } of this.#list) if (message.kind === kind) this.close(id);
  }

  close(id: number): void {
    clearTimeout(this.#timers[id]);
    this.#timers[id] = this.#holds[id] = undefined;
    this.#list = this.#list.filter((notice) => notice.id !== id);
  }

  #closeAtRest(id: number): void {
    if (this.#isStill) this.#later.push(() => this.#closeAtRest(id));
    else if (!this.#holds[id]?.length) this.close(id);
  }
}
