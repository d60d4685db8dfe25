import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followArrivals } from '../../src/app/arrivals.ts';
import { keepShared } from '../../src/service-worker/keep-shared.ts';

/**
 * Files from other apps, from the form that the service worker is sent to the page that is told of them: both
 * halves, on a cache that is a Map.
 */

const scope = 'https://vistazo.test/path/';
let kept: Map<string, Response>;
let isFull: boolean;
let told: (readonly string[])[];
let remembered: Map<string, string>;
let consumer: ((launch: object) => void) | undefined;
let isInstalled: boolean;
/** Says something to the page that is open, as the service worker does. */
let tellPage: ((data: unknown, ports: MessagePort[]) => void) | undefined;
/** What is in the hand of the page, and where it has been put. */
let putDown: () => Promise<unknown>;

beforeEach(() => {
  kept = new Map();
  isFull = false;
  told = [];
  consumer = undefined;
  remembered = new Map();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => remembered.get(key) ?? null,
    setItem: (key: string, value: string) => void remembered.set(key, value),
  });
  isInstalled = false;
  tellPage = undefined;
  putDown = () => Promise.resolve();
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: isInstalled && query === '(display-mode: standalone)',
  }));
  vi.stubGlobal('navigator', {
    serviceWorker: {
      addEventListener: (_: string, listen: (event: object) => void) => {
        tellPage = (data, ports) => listen({ data, ports });
      },
    },
  });
  vi.stubGlobal('caches', {
    open: () =>
      Promise.resolve({
        put: (url: URL, response: Response) => {
          if (isFull && kept.size > 0) throw new DOMException('No room', 'QuotaExceededError');
          kept.set(url.href, response);
          return Promise.resolve();
        },
        matchAll: () => Promise.resolve([...kept.values()]),
      }),
    delete: () => {
      kept.clear();
      return Promise.resolve(true);
    },
  });
  vi.stubGlobal('window', {
    launchQueue: { setConsumer: (given: typeof consumer) => (consumer = given) },
  });
  vi.stubGlobal('history', {
    state: null,
    replaceState: (_state: unknown, _title: string, address: URL) =>
      vi.stubGlobal('location', { href: address.href }),
  });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** The pages that are open. */
const openPages = () =>
  Promise.resolve(
    tellPage
      ? [
          {
            postMessage: (data: unknown, ports: Transferable[]) =>
              tellPage!(data, ports as MessagePort[]),
          },
        ]
      : [],
  );

function formOf(names: readonly string[]): Request {
  const form = new FormData();
  for (const name of names) form.append('files', new File([name], name));
  return new Request(`${scope}?shared`, { method: 'POST', body: form });
}

/** What another app shares; where it leads. */
async function share(...names: string[]): Promise<string> {
  const response = await keepShared(formOf(names), scope, openPages);
  return response.headers.get('location')!;
}

/** A page that opens at an address, and notes what it is told. */
function openPage(href: string, type = 'navigate') {
  vi.stubGlobal('location', { href });
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([
    { type } as Partial<PerformanceNavigationTiming> as PerformanceEntry,
  ]);
  followArrivals({
    came: (brought) => told.push(brought.map(({ path }) => path)),
    lost: () => told.push([]),
    putDown: () => putDown(),
  });
}

/** A launch as the browser tells of it. */
const launch = (targetURL: string, ...names: string[]) =>
  consumer!({
    targetURL,
    files: names.map((name) => ({ name, getFile: () => Promise.resolve(new File([], name)) })),
  });

test('what is shared opens a page that has it, once', async () => {
  const address = await share('uno ñ.jpg', 'dos.jpg');
  expect(address).toBe(`${scope}?shared`);
  openPage(address);
  expect(location.href).toBe(scope);
  launch(`${scope}?shared`);
  await vi.waitFor(() => expect(told).toEqual([['uno ñ.jpg', 'dos.jpg']]));
  expect(kept.size).toBe(0);
});

test('what finds no room leads to the app all the same, which says so', async () => {
  isFull = true;
  const address = await share('uno.jpg', 'dos.jpg');
  expect(kept.size).toBe(0);
  openPage(address);
  await vi.waitFor(() => expect(told).toEqual([[]]));
  // A form that cannot be read, neither.
  const torn = new Request(`${scope}?shared`, { method: 'POST', body: 'no form' });
  expect((await keepShared(torn, scope, openPages)).status).toBe(303);
});

test('a window that is open already is handed files, and told of what does not reach it', async () => {
  openPage(scope);
  launch(scope);
  launch(scope, 'a.vistazo');
  await vi.waitFor(() => expect(told).toEqual([['a.vistazo']]));
  launch(`${scope}?shared`);
  await vi.waitFor(() => expect(told).toEqual([['a.vistazo'], []]));
  // A browser that posts them first has them here.
  await share('b.jpg');
  launch(`${scope}?shared`);
  await vi.waitFor(() => expect(told.at(-1)).toEqual(['b.jpg']));
  // A file that was taken away meanwhile.
  consumer!({
    files: [
      { name: 'c.jpg', getFile: () => Promise.reject(new DOMException('', 'NotFoundError')) },
    ],
  });
  await vi.waitFor(() => expect(told).toHaveLength(4));
  expect(told.at(-1)).toEqual([]);
});

test('a page that is reloaded is told of its launch again, and opens nothing twice', async () => {
  openPage(await share('uno.jpg'));
  launch(`${scope}?shared`);
  await vi.waitFor(() => expect(told).toEqual([['uno.jpg']]));
  openPage(scope, 'reload');
  launch(`${scope}?shared`);
  expect(told).toEqual([['uno.jpg']]);
  // What is sent to it by then is new.
  launch(scope, 'a.vistazo');
  await vi.waitFor(() => expect(told.at(-1)).toEqual(['a.vistazo']));
  openPage(scope, 'reload');
  launch(scope, 'a.vistazo');
  launch(scope, 'a.vistazo');
  await vi.waitFor(() => expect(told).toHaveLength(3));
  // Opened anew it is asked for anew.
  openPage(scope);
  launch(scope, 'a.vistazo');
  await vi.waitFor(() => expect(told).toHaveLength(4));
});

test('the window of the installed app has put down what was in its hand, takes what is shared and stays', async () => {
  isInstalled = true;
  openPage(scope);
  const order: string[] = [];
  putDown = () => Promise.resolve(order.push('put down'));
  const response = await keepShared(formOf(['uno.jpg']), scope, openPages);
  // A navigation that is answered so goes nowhere.
  expect(response.status).toBe(204);
  await vi.waitFor(() => expect(told).toEqual([['uno.jpg']]));
  expect(order).toEqual(['put down']);
  expect(kept.size).toBe(0);
  // What finds no room is told of there, too.
  isFull = true;
  expect((await keepShared(formOf(['a.jpg', 'b.jpg']), scope, openPages)).status).toBe(204);
  await vi.waitFor(() => expect(told.at(-1)).toEqual([]));
});

test('a page that makes way is left once it has put down what was in its hand; one that hangs, after a while', async () => {
  openPage(scope);
  let down: () => void = () => undefined;
  putDown = () => new Promise<void>((resolve) => (down = resolve));
  let address: string | undefined;
  void share('uno.jpg').then((led) => (address = led));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(address).toBeUndefined();
  down();
  await vi.waitFor(() => expect(address).toBe(`${scope}?shared`));
  expect(told).toEqual([]);

  vi.useFakeTimers();
  isInstalled = true;
  openPage(scope);
  const hung = share('dos.jpg');
  await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1));
  vi.runAllTimers();
  vi.useRealTimers();
  expect(await hung).toBe(`${scope}?shared`);
  // Too late: they are on their way to the next page.
  down();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(told).toEqual([]);
  expect(kept.size).toBe(1);
});
