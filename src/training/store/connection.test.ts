import 'fake-indexeddb/auto';
import { forceCloseDatabase } from 'fake-indexeddb';
import { deleteDB, openDB, unwrap } from 'idb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openConnection, type Connection } from './connection.ts';
import { newId } from './ids.ts';
import { schemaVersion } from './schema.ts';

const newName = () => `test-${newId()}`;

async function connect(name: string): Promise<Connection> {
  const opened = await openConnection(name);
  if (!opened.ok) throw new Error(opened.trouble.kind);
  return opened.value;
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('opening', () => {
  it('is refused without IndexedDB', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const refused = { ok: false, trouble: { kind: 'unavailable' } };
    expect(await openConnection(newName())).toEqual(refused);
    vi.stubGlobal('indexedDB', {
      open() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
    expect(await openConnection(newName())).toEqual(refused);
  });

  it('is refused where the mere look at IndexedDB is forbidden', async () => {
    const present = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB')!;
    Object.defineProperty(globalThis, 'indexedDB', {
      configurable: true,
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
    const opened = await openConnection(newName());
    Object.defineProperty(globalThis, 'indexedDB', present);
    expect(opened).toEqual({ ok: false, trouble: { kind: 'unavailable' } });
  });

  it('leaves the database of a newer version untouched', async () => {
    const name = newName();
    const newer = await openDB(name, schemaVersion + 1, {
      upgrade: (database) => void database.createObjectStore('future').add('kept', 1),
    });
    newer.close();
    const opened = await openConnection(name);
    expect(opened).toEqual({ ok: false, trouble: { kind: 'newer-version' } });
    const again = await openDB(name);
    expect([again.version, await again.get('future', 1)]).toEqual([schemaVersion + 1, 'kept']);
    again.close();
  });

  it('is blocked while another tab holds an older version', async () => {
    const name = newName();
    const olderTab = await openDB(name, schemaVersion);
    const open = indexedDB.open.bind(indexedDB);
    // This tab is one version ahead.
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => open(name, schemaVersion + 1));
    expect(await openConnection(name)).toEqual({ ok: false, trouble: { kind: 'blocked' } });
    olderTab.close();
    // What opens too late is let go: it does not stand in the way of a deletion.
    await deleteDB(name);
  });
});

describe('the loss', () => {
  it('makes way for a newer version, and tells', async () => {
    const name = newName();
    const connection = await connect(name);
    const early = vi.fn();
    const never = vi.fn();
    connection.onLost(early);
    connection.onLost(never)();
    const newer = await openDB(name, schemaVersion + 1);
    newer.close();
    expect(early.mock.calls).toEqual([['newer-version']]);
    expect(never).not.toHaveBeenCalled();
    const late = vi.fn();
    connection.onLost(late);
    expect(late.mock.calls).toEqual([['newer-version']]);
  });

  it('makes way for a deletion, and tells', async () => {
    const name = newName();
    const connection = await connect(name);
    const listener = vi.fn();
    connection.onLost(listener);
    await deleteDB(name);
    expect(listener.mock.calls).toEqual([['deleted']]);
  });

  it('is told when the browser closes the database', async () => {
    const connection = await connect(newName());
    const listener = vi.fn();
    connection.onLost(listener);
    // Its type asks for the class where the function wants an instance.
    forceCloseDatabase(unwrap(connection.database) as unknown as typeof IDBDatabase);
    await vi.waitFor(() => expect(listener.mock.calls).toEqual([['closed-by-browser']]));
  });

  it('is not told of a closing that was wished for', async () => {
    const name = newName();
    const connection = await connect(name);
    const listener = vi.fn();
    connection.onLost(listener);
    connection.close();
    await deleteDB(name);
    expect(listener).not.toHaveBeenCalled();
  });
});
