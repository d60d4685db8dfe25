/**
 * Makes the browser end transactions with an error of its own, as it does when the disk is full:
 * from the n-th `put` on, before or after that request is done.
 *
 * @returns what puts things right again.
 */
export function failFromPut(
  nth: number,
  error: DOMException,
  when: 'before' | 'after',
): () => void {
  const put = IDBObjectStore.prototype.put;
  let count = 0;
  IDBObjectStore.prototype.put = function (...args) {
    const request = put.apply(this, args);
    count += 1;
    if (count < nth) return request;
    const { transaction } = this;
    if (when === 'before') end(transaction, error);
    else request.addEventListener('success', () => end(transaction, error));
    return request;
  };
  return () => {
    IDBObjectStore.prototype.put = put;
  };
}

function end(transaction: IDBTransaction, error: DOMException): void {
  if (transaction.error === error) return;
  Object.defineProperty(transaction, 'error', { get: () => error });
  transaction.abort();
}
