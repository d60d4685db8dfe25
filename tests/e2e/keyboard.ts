import type { Locator, Page } from '@playwright/test';
import { expect } from './app.ts';

declare global {
  interface Window {
    /** What had the focus last where nothing had it for a while since. */
    focusLost: string[];
  }
}

/** Longer than it takes what has just been drawn to take the focus over. */
const lostAfterMs = 400;

/**
 * A hand that has a keyboard alone. Whatever it presses, something of the page has the focus afterwards, and
 * that is seen: within the window, under nothing else.
 */
export class Keyboard {
  readonly page: Page;

  /** Before the page is opened. */
  static async before(page: Page): Promise<Keyboard> {
    await page.addInitScript((lostAfterMs) => {
      window.focusLost = [];
      let last: Element | undefined;
      let sinceMs: number | undefined;
      document.addEventListener('focusin', ({ target }) => {
        last = target as Element;
      });
      setInterval(() => {
        const isNowhere = document.activeElement === document.body;
        if (!isNowhere || !last) sinceMs = undefined;
        else if ((sinceMs ??= performance.now()) + lostAfterMs < performance.now()) {
          window.focusLost.push(last.outerHTML.slice(0, 200));
          last = undefined;
        }
      }, 50);
    }, lostAfterMs);
    return new Keyboard(page);
  }

  constructor(page: Page) {
    this.page = page;
  }

  async press(key: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time++) {
      await this.page.keyboard.press(key);
      await this.expectSeen(key);
    }
  }

  /** Goes on with Tab, or back, until something has the focus; answers after how many steps. */
  async goTo(target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab', most = 60): Promise<number> {
    await expect(target).toBeAttached();
    const passed: string[] = [];
    for (let steps = 0; steps <= most; steps++) {
      if (await target.evaluate((element) => element === document.activeElement)) return steps;
      await this.press(key);
      passed.push(await this.page.evaluate(focusedName));
    }
    throw new Error(`${key} never came to ${target}, but to:\n${passed.join('\n')}`);
  }

  /** Goes to something and presses a key on it. */
  async use(target: Locator, key = 'Enter', way: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    await this.goTo(target, way);
    await this.press(key);
  }

  /** In all that was done, the focus was never lost. */
  async expectNeverLost(): Promise<void> {
    expect(await this.page.evaluate(() => window.focusLost)).toEqual([]);
  }

  async expectSeen(after: string): Promise<void> {
    const trouble = () => this.page.evaluate(focusTrouble);
    await expect.poll(trouble, { message: `after ${after}`, timeout: 3000 }).toBe('');
  }
}

function focusedName(): string {
  const { activeElement: one } = document;
  return `${one?.tagName} ${one?.getAttribute('aria-label') ?? one?.textContent?.trim().slice(0, 60)}`;
}

/** Why what has the focus is not seen; empty if it is. */
function focusTrouble(): string {
  const { activeElement } = document;
  if (!activeElement || activeElement === document.body) return 'Nothing has the focus.';
  const words = activeElement.outerHTML.slice(0, 160);
  // Of a field that is not drawn itself, what stands for it.
  const drawn =
    activeElement.closest('label') ??
    (activeElement.id && document.querySelector(`label[for="${activeElement.id}"]`)) ??
    activeElement;
  const one =
    activeElement instanceof HTMLInputElement && activeElement.offsetWidth < 8
      ? (drawn as HTMLElement)
      : activeElement;
  const { left, right, top, bottom } = one.getBoundingClientRect();
  const [width, height] = [right - left, bottom - top];
  if (width < 1 || height < 1) return `No room: ${words}`;
  const isLarge = height > innerHeight / 2;
  const isWithin = left >= -1 && right <= innerWidth + 1 && top >= -1 && bottom <= innerHeight + 1;
  if (!isWithin && !isLarge) {
    return `Out of the window, at ${[left, top, right, bottom].map(Math.round)}: ${words}`;
  }
  // Of what is larger than the window some of it is seen.
  const shares = isLarge
    ? [0.1, 0.3, 0.5, 0.7, 0.9].map((share) => [0.5, share] as const)
    : ([
        [0.5, 0.5],
        [0.5, 0.12],
        [0.5, 0.88],
        [0.12, 0.5],
        [0.88, 0.5],
      ] as const);
  const covers = shares.map(([x, y]) => {
    const hit = document.elementFromPoint(left + x * width, top + y * height);
    const isOwn = hit && (one.contains(hit) || hit.closest('label')?.contains(activeElement));
    return isOwn ? '' : (hit?.outerHTML.slice(0, 120) ?? 'the edge of the window');
  });
  const isSeen = isLarge ? covers.some((cover) => !cover) : covers.every((cover) => !cover);
  return isSeen ? '' : `Under ${covers.find(Boolean)}: ${words}`;
}
