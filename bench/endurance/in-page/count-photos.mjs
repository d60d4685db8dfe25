/** In the page: photographs on the disk. */
export async function countPhotos() {
  const opening = indexedDB.open('vistazo');
  await new Promise((resolve) => (opening.onsuccess = resolve));
  const counting = opening.result.transaction('photos').objectStore('photos').count();
  await new Promise((resolve) => (counting.onsuccess = resolve));
  opening.result.close();
  return counting.result;
}
