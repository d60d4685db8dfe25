import { expect, it, vi } from 'vitest';
import { FakeHost, ImpatientLine } from '../../../offline/fake-pack.ts';
import { CorePack } from '../../../offline/pack.ts';
import { Unwritten } from '../../output.ts';
import { bring, bringPiece } from './bring.ts';

interface PackLoad {
  readonly onProgress: (of: object) => void;
  readonly signal: AbortSignal;
}

const path = 'web-page/page.js';

async function offline() {
  const host = await FakeHost.create([[path, 'web-page']]);
  const { baseUrl, fetch } = host;
  const pack = new CorePack({ baseUrl, fetch, caches: undefined, line: new ImpatientLine() });
  host.online = false;
  return { host, pack };
}

const never = new AbortController().signal;

it('says that nothing comes, and brings it when it is asked again with a network', async () => {
  const { host, pack } = await offline();
  const noNetwork = expect.objectContaining({ trouble: { kind: 'no-network' } });
  await expect(bring({ pack }, ['web-page'], never, 30)).rejects.toEqual(noNetwork);
  await expect(bringPiece({ pack }, path, never, 30)).rejects.toBeInstanceOf(Unwritten);
  host.online = true;
  await bring({ pack }, ['web-page'], never);
  // The list is here: what is cut and asked for again and again brings nothing, either.
  expect(new Uint8Array(await bringPiece({ pack }, path, never))).toEqual(host.content(path));
  const another = await offline();
  another.host.online = true;
  another.host.cutAt.set(path, 0);
  await expect(bring(another, ['web-page'], never, 30)).rejects.toEqual(noNetwork);
});

it('does not wait for what somebody else waits for', async () => {
  const { host, pack } = await offline();
  host.online = true;
  await bring({ pack }, [], never);
  host.online = false;
  // The visit's own download, which waits for the network as long as it takes.
  void pack.load({ groups: ['web-page'], evenWithoutRoom: true });
  await expect(bring({ pack }, ['web-page'], never, 30)).rejects.toBeInstanceOf(Unwritten);
  const off = new AbortController();
  const called = bring({ pack }, ['web-page'], off.signal);
  off.abort(new DOMException('', 'AbortError'));
  await expect(called).rejects.toBe(off.signal.reason);
});

it('tells a network that sends something else from none', async () => {
  const load = () => Promise.resolve({ ok: false, trouble: { kind: 'damaged' } });
  const portal = { load } as unknown as CorePack;
  await expect(bring({ pack: portal }, ['web-page'], never)).rejects.toEqual(
    expect.objectContaining({ trouble: { kind: 'damaged-part' } }),
  );
});

it('waits as long as something comes, and not a moment longer than it is wanted', async () => {
  const { pack } = await offline();
  const off = new AbortController();
  const called = bring({ pack }, ['web-page'], off.signal);
  off.abort(new DOMException('', 'AbortError'));
  await expect(called).rejects.toBe(off.signal.reason);
  const load = vi.fn(async ({ onProgress, signal }: PackLoad) => {
    for (let receivedBytes = 0; receivedBytes < 5; receivedBytes++) {
      onProgress({ receivedBytes, totalBytes: 5 });
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return signal.aborted
      ? { ok: false, trouble: { kind: 'aborted' } }
      : { ok: true, value: undefined };
  });
  const slow = { load } as unknown as CorePack;
  await bring({ pack: slow }, ['web-page'], never, 40);
  expect(load).toHaveBeenCalledOnce();
});
