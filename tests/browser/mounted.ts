import { flushSync, mount, unmount, type Component } from 'svelte';
import { afterEach } from 'vitest';
import type { Session } from '../../src/app/session.svelte.ts';
import type { Language } from '../../src/ui/messages/language.svelte.ts';
import Page from './Page.fixture.svelte';

let mounted: ReturnType<typeof mount> | undefined;

afterEach(async () => {
  if (mounted) await unmount(mounted);
  mounted = undefined;
});

/** Shows a component as the app has it, in a page of its own, with so much of the session as it asks for. */
export function showIn(language: Language) {
  return <Props extends Record<string, unknown>>(
    of: Component<Props>,
    props: Props,
    session: object = {},
  ): void => {
    const face = { session: session as Session, language };
    const page = { face, of: of as Component<Record<string, unknown>>, props };
    mounted = mount(Page, { target: document.body, props: page });
    flushSync();
  };
}
