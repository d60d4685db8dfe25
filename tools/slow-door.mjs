import { connect, createServer } from 'node:net';
import { pipeline, Transform } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * A TCP server in front of the one on `innerPort` that lets only `bytesPerSecond` out, over all
 * connections together. A browser's own throttling does not reach workers and service workers.
 * @param {number} innerPort
 * @param {number} bytesPerSecond
 */
export function slowDoor(innerPort, bytesPerSecond) {
  const queue = meter(bytesPerSecond);
  /** @type {Set<import('node:net').Socket>} */
  const clients = new Set();
  const door = createServer((client) => {
    clients.add(client);
    client.on('close', () => clients.delete(client));
    const inner = connect(innerPort, '127.0.0.1');
    const slow = new Transform({
      transform: (chunk, _encoding, done) => void queue(chunk.length).then(() => done(null, chunk)),
    });
    // Either side may hang up at any time: that is what the door is for. A server that hangs up after its
    // answer (keep-alive) does so long before the last of it has passed: the client is not to notice.
    client.on('error', () => {}).on('close', () => inner.destroy());
    client.pipe(inner);
    pipeline(inner, slow, client, () => {});
  });
  return { door, cut: () => clients.forEach((client) => client.destroy()) };
}

/** @param {number} bytesPerSecond */
function meter(bytesPerSecond) {
  let freeAtMs = 0;
  /** Resolves when that many bytes may pass. @param {number} bytes */
  return (bytes) => {
    freeAtMs = Math.max(freeAtMs, performance.now()) + (bytes / bytesPerSecond) * 1000;
    return sleep(freeAtMs - performance.now());
  };
}
