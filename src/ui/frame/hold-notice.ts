import type { Attachment } from 'svelte/attachments';
import type { NoticeHold, Notices } from '../../app/notices.svelte.ts';

/** What begins each hold, and what ends it. */
const events: readonly (readonly [NoticeHold, begin: string, end: string])[] = [
  ['pointer', 'pointerenter', 'pointerleave'],
  ['focus', 'focusin', 'focusout'],
];

/** Keeps a notice while its element has the pointer or the focus; one that leaves the screen holds nothing. */
export function holdNotice(notices: Notices, id: number): Attachment<HTMLElement> {
  return (node) => {
    const listening = new AbortController();
    const { signal } = listening;
    for (const [by, begin, end] of events) {
      node.addEventListener(begin, () => notices.hold(id, by), { signal });
      node.addEventListener(end, () => notices.release(id, by), { signal });
    }
    return () => {
      listening.abort();
      for (const [by] of events) notices.release(id, by);
    };
  };
}
