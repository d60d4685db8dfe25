/** A countdown as it stands: running towards a moment, or resting with so much left. */
export type Countdown =
  | { readonly kind: 'resting'; readonly leftMs: number }
  | { readonly kind: 'running'; readonly endsAtMs: number };

/** How long an activity of the course takes. */
export const activityMs = 120_000;

/** A countdown that was not started yet. */
export const fullCountdown: Countdown = { kind: 'resting', leftMs: activityMs };

/** What is left at a moment, in ms; never below 0. */
export function leftMs(countdown: Countdown, nowMs: number): number {
  const left = countdown.kind === 'resting' ? countdown.leftMs : countdown.endsAtMs - nowMs;
  return Math.max(0, left);
}

/** Starts what rests and stops what runs; one that has run out starts anew. */
export function toggled(countdown: Countdown, nowMs: number): Countdown {
  const left = leftMs(countdown, nowMs);
  if (countdown.kind === 'running' && left > 0) return { kind: 'resting', leftMs: left };
  return { kind: 'running', endsAtMs: nowMs + (left > 0 ? left : activityMs) };
}

/** What is left as minutes and seconds, begun seconds counted whole: `1:07`. */
export function clockText(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
