import { createRawSnippet, flushSync, mount, unmount } from 'svelte';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import ScrollHint from '../../src/ui/components/ScrollHint.svelte';

let place: HTMLElement;
let mounted: ReturnType<typeof mount>;
let scroller: HTMLElement;

beforeEach(() => {
  place = document.createElement('div');
  place.style.width = '200px';
  document.body.append(place);
  const children = createRawSnippet(() => ({
    render: () => `<div style="overflow: auto; height: 100px"><p style="margin: 0"></p></div>`,
  }));
  mounted = mount(ScrollHint, { target: place, props: { children } });
  flushSync();
  scroller = place.querySelector('.frame')!.firstElementChild as HTMLElement;
});

afterEach(async () => {
  await unmount(mounted);
  place.remove();
});

/** Makes the first of what is scrolled this large. */
function size(widthPx: number, heightPx: number) {
  const content = scroller.firstElementChild as HTMLElement;
  content.style.width = `${widthPx}px`;
  content.style.height = `${heightPx}px`;
}

/** Edges at which an arrow stands. */
const arrows = () =>
  [...place.querySelectorAll('.frame > span')].map((arrow) =>
    ['left', 'right', 'below'].find((edge) => arrow.classList.contains(edge)),
  );

it('shows no arrow where all is in sight', async () => {
  size(400, 50);
  await vi.waitFor(() => expect(arrows()).toEqual(['right']));
  size(150, 50);
  await vi.waitFor(() => expect(arrows()).toEqual([]));
});

it('shows an arrow at the edges beyond which there is more, and none at the end', async () => {
  size(400, 50);
  await vi.waitFor(() => expect(arrows()).toEqual(['right']));
  scroller.scrollLeft = 100;
  await vi.waitFor(() => expect(arrows()).toEqual(['left', 'right']));
  scroller.scrollLeft = 400;
  await vi.waitFor(() => expect(arrows()).toEqual(['left']));
  scroller.scrollLeft = 0;
  size(150, 300);
  await vi.waitFor(() => expect(arrows()).toEqual(['below']));
  scroller.scrollTop = 300;
  await vi.waitFor(() => expect(arrows()).toEqual([]));
});

it('hears of what is added, and of how that grows', async () => {
  size(150, 50);
  const added = document.createElement('p');
  added.style.margin = '0';
  added.style.height = '20px';
  scroller.append(added);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(arrows()).toEqual([]);
  added.style.height = '300px';
  await vi.waitFor(() => expect(arrows()).toEqual(['below']));
  added.remove();
  await vi.waitFor(() => expect(arrows()).toEqual([]));
});
