/**
 * In the page: takes all the room that this origin has, down to the last few bytes, in a database of its own.
 * @returns {Promise<number>} how many bytes that took.
 */
export async function fillDisk() {
  const opening = indexedDB.open('filler', 1);
  opening.onupgradeneeded = () =>
    opening.result.createObjectStore('bytes', { autoIncrement: true });
  const database = await new Promise((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  let taken = 0;
  for (let bytes = 4_000_000; bytes >= 60;) {
    // Nothing that could be compressed.
    const noise = new Uint8Array(bytes);
    for (let at = 0; at < bytes; at += 65_536) {
      crypto.getRandomValues(noise.subarray(at, at + 65_536));
    }
    const fits = await new Promise((resolve) => {
      const transaction = database.transaction('bytes', 'readwrite');
      transaction.oncomplete = () => resolve(true);
      transaction.onabort = () => resolve(false);
      transaction.objectStore('bytes').add(noise);
    });
    if (fits) taken += bytes;
    else bytes = Math.floor(bytes / 2);
  }
  database.close();
  return taken;
}

/** In the page: gives the room back. @returns {Promise<void>} */
export async function freeDisk() {
  await new Promise((resolve) => {
    const removing = indexedDB.deleteDatabase('filler');
    removing.onsuccess = resolve;
    removing.onblocked = resolve;
  });
}
