import { describe, expect, test, vi } from 'vitest';
import { createFrameHub } from './frame-hub.ts';
import type { Frame, FrameConsumer } from './frame.ts';

/** A frame at `timeMs`; nothing in the hub looks at the image. */
function frameAt(timeMs: number): Frame {
  const image = {} as HTMLCanvasElement;
  return { image, widthPx: 4, heightPx: 3, timeMs, facing: 'unknown', mirrored: false };
}

/** A consumer that stays busy with each frame until `finish()`. */
function slowConsumer() {
  const seenMs: number[] = [];
  let finish: () => void = () => undefined;
  const consumer: FrameConsumer = ({ timeMs }) => {
    seenMs.push(timeMs);
    return new Promise((resolve) => (finish = resolve));
  };
  const free = async () => {
    finish();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { consumer, seenMs, free };
}

describe('frames', () => {
  test('a consumer that answers at once gets every frame', () => {
    const hub = createFrameHub(vi.fn());
    const seenMs: number[] = [];
    hub.onFrame(({ timeMs }) => void seenMs.push(timeMs));
    for (const timeMs of [0, 33, 66]) hub.publish(frameAt(timeMs));
    expect(seenMs).toEqual([0, 33, 66]);
  });

  test('a busy consumer never gets the frames in between, nor later', async () => {
    const hub = createFrameHub(vi.fn());
    const slow = slowConsumer();
    hub.onFrame(slow.consumer);
    for (const timeMs of [0, 33, 66]) hub.publish(frameAt(timeMs));
    expect(slow.seenMs).toEqual([0]);
    await slow.free();
    expect(slow.seenMs).toEqual([0]);
    hub.publish(frameAt(100));
    expect(slow.seenMs).toEqual([0, 100]);
  });

  test('one busy consumer does not keep frames from another', () => {
    const hub = createFrameHub(vi.fn());
    hub.onFrame(slowConsumer().consumer);
    const quick = vi.fn();
    hub.onFrame(quick);
    hub.publish(frameAt(0));
    hub.publish(frameAt(33));
    expect(quick).toHaveBeenCalledTimes(2);
  });

  test('one function subscribed twice is two consumers', () => {
    const hub = createFrameHub(vi.fn());
    const consumer = vi.fn();
    const end = hub.onFrame(consumer);
    hub.onFrame(consumer);
    hub.publish(frameAt(0));
    end();
    hub.publish(frameAt(33));
    expect(consumer).toHaveBeenCalledTimes(3);
  });

  test('whoever unsubscribes while a frame is handed out gets it no more', () => {
    const hub = createFrameHub(vi.fn());
    const second = vi.fn();
    hub.onFrame(() => endSecond());
    const endSecond = hub.onFrame(second);
    hub.publish(frameAt(0));
    expect(second).not.toHaveBeenCalled();
  });

  test('what a consumer throws is reported, and it gets the next frame all the same', async () => {
    const report = vi.fn();
    const hub = createFrameHub(report);
    let calls = 0;
    hub.onFrame(() => {
      calls++;
      throw new Error('at once');
    });
    hub.onFrame(() => Promise.reject(new Error('later')));
    const healthy = vi.fn();
    hub.onFrame(healthy);
    hub.publish(frameAt(0));
    await vi.waitFor(() => expect(report).toHaveBeenCalledTimes(2));
    hub.publish(frameAt(33));
    expect(calls).toBe(2);
    expect(healthy).toHaveBeenCalledTimes(2);
  });

  test('remembers the latest frame', () => {
    const hub = createFrameHub(vi.fn());
    expect(hub.current()).toBeUndefined();
    hub.publish(frameAt(0));
    hub.publish(frameAt(33));
    expect(hub.current()?.timeMs).toBe(33);
  });
});

describe('events', () => {
  test('reach every listener until it unsubscribes, whatever another one throws', () => {
    const report = vi.fn();
    const hub = createFrameHub(report);
    hub.onEvent(() => {
      throw new Error('listener');
    });
    const listener = vi.fn();
    const end = hub.onEvent(listener);
    hub.emit({ kind: 'suspended' });
    end();
    hub.emit({ kind: 'resumed' });
    expect(listener.mock.calls).toEqual([[{ kind: 'suspended' }]]);
    expect(report).toHaveBeenCalledTimes(2);
  });
});

test('a closed hub tells nobody anything', () => {
  const hub = createFrameHub(vi.fn());
  const consumer = vi.fn();
  const listener = vi.fn();
  hub.onFrame(consumer);
  hub.onEvent(listener);
  hub.close();
  hub.publish(frameAt(0));
  hub.emit({ kind: 'resumed' });
  expect(consumer).not.toHaveBeenCalled();
  expect(listener).not.toHaveBeenCalled();
  expect(hub.current()).toBeUndefined();
});
