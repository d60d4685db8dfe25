import { slowDoor } from '../slow-door.mjs';

/**
 * @typedef {object} Door
 * @property {number} port
 * @property {() => void} cut Cuts every connection at once, and goes on.
 * @property {() => Promise<void>} close Cuts every connection at once, and ends.
 */

/**
 * Opens a server to the world, or to this computer alone, slowed down if asked.
 * @param {import('node:http').Server | import('node:https').Server} server
 * @param {{ port: number, nextFreePort: boolean, toAll: boolean, slowBytesPerSecond?: number | undefined }} options
 * @returns {Promise<Door>}
 */
export async function openDoor(server, { port, nextFreePort, toAll, slowBytesPerSecond }) {
  const slow = slowBytesPerSecond
    ? slowDoor(await listen(server, 0, false, loopback), slowBytesPerSecond)
    : undefined;
  const door = slow?.door ?? server;
  const openPort = await listen(door, port, nextFreePort, toAll ? undefined : loopback);
  const cut = () => {
    slow?.cut();
    server.closeAllConnections();
  };
  return {
    port: openPort,
    cut,
    close: async () => {
      const closed = new Promise((resolve) => door.close(resolve));
      cut();
      if (slow) server.close();
      await closed;
    },
  };
}

const loopback = '127.0.0.1';

/**
 * Resolves to the port that was opened.
 * @param {import('node:net').Server} server
 * @param {number} port
 * @param {boolean} nextFreePort
 * @param {string | undefined} host
 * @returns {Promise<number>}
 */
function listen(server, port, nextFreePort, host) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const isTaken = 'code' in error && error.code === 'EADDRINUSE';
      if (isTaken && nextFreePort) listen(server, port + 1, true, host).then(resolve, reject);
      else reject(error);
    });
    server.listen({ port, host }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
