/**
 * In a page, before its own scripts: tells of every record that a transaction of the app's store has
 * written or removed, once the browser says that it is done; and when a store of an earlier version
 * begins to be led on. Calls `told(entries)` and `upgrading()`, which whoever watches has exposed.
 *
 * An entry is `[table, key, what]`: `what` is the number of epochs of a run, 0 of anything else that was
 * written, −1 of what was removed.
 */
export function keepLedger() {
  /** @type {WeakMap<IDBTransaction, [string, string, number][]>} */
  const pending = new WeakMap();
  const note = (/** @type {IDBObjectStore} */ store, /** @type {unknown} */ key, what) => {
    const { transaction, name } = store;
    if (transaction.db.name !== 'vistazo') return;
    let entries = pending.get(transaction);
    if (!entries) {
      entries = [];
      pending.set(transaction, entries);
      transaction.addEventListener('complete', () => void window.told(entries));
    }
    entries.push([name, JSON.stringify(key), what]);
  };
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...given) {
    const opening = Reflect.apply(open, this, given);
    opening.addEventListener('upgradeneeded', ({ oldVersion }) => {
      if (oldVersion > 0) void window.upgrading();
    });
    return opening;
  };
  const { put, delete: remove } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (value, ...rest) {
    const path = [this.keyPath].flat();
    const key = path.map((part) => value[part]);
    note(this, key.length === 1 ? key[0] : key, value.history?.length ?? 0);
    return Reflect.apply(put, this, [value, ...rest]);
  };
  IDBObjectStore.prototype.delete = function (key) {
    if (!(key instanceof IDBKeyRange)) note(this, key, -1);
    return Reflect.apply(remove, this, [key]);
  };
}
