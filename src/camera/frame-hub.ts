import type { Frame, FrameConsumer, SourceEvent } from './frame.ts';

/** Where a source hands out its frames and events, and where others subscribe to them. */
export interface FrameHub {
  /** The frame published last. */
  current(): Frame | undefined;
  onFrame(consumer: FrameConsumer): () => void;
  onEvent(listener: (event: SourceEvent) => void): () => void;
  /** Gives `frame` to every consumer that is free; a busy one never sees it. */
  publish(frame: Frame): void;
  emit(event: SourceEvent): void;
  /** Ends all subscriptions; what is published afterwards reaches nobody. */
  close(): void;
}

/**
 * Makes a hub. It has no clock of its own: time is what the frames say.
 *
 * @param report is told what a consumer throws, so that a bug in one leaves the others their frames.
 */
export function createFrameHub(report: (error: unknown) => void = reportError): FrameHub {
  const consumers = new Set<Subscription>();
  const listeners = new Set<{ readonly listener: (event: SourceEvent) => void }>();
  let latest: Frame | undefined;
  let closed = false;

  async function deliver(frame: Frame, subscription: Subscription): Promise<void> {
    subscription.busy = true;
    try {
      const pending = subscription.consumer(frame);
      // Awaited only if it is a promise: whoever answers at once is free again at once.
      if (pending) await pending;
    } catch (error) {
      report(error);
    } finally {
      subscription.busy = false;
    }
  }

  return {
    current: () => latest,
    onFrame: (consumer) => add(consumers, { consumer, busy: false }),
    onEvent: (listener) => add(listeners, { listener }),
    publish(frame) {
      if (closed) return;
      latest = frame;
      // A copy, as a consumer may subscribe or unsubscribe anyone while it is called.
      for (const subscription of [...consumers]) {
        if (consumers.has(subscription) && !subscription.busy) void deliver(frame, subscription);
      }
    },
    emit(event) {
      for (const entry of [...listeners]) {
        if (!listeners.has(entry)) continue;
        try {
          entry.listener(event);
        } catch (error) {
          report(error);
        }
      }
    },
    close() {
      closed = true;
      consumers.clear();
      listeners.clear();
    },
  };
}

interface Subscription {
  readonly consumer: FrameConsumer;
  busy: boolean;
}

function add<Entry>(entries: Set<Entry>, entry: Entry): () => void {
  entries.add(entry);
  return () => void entries.delete(entry);
}
