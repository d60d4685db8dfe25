/** Time, so that a test can have its own. */
export interface Clock {
  nowMs(): number;
  /** Calls `act` once after `delayMs`; returns what prevents it. */
  after(delayMs: number, act: () => void): () => void;
}

/** The page's own time, which no change of the device's clock moves. */
export const pageClock: Clock = {
  nowMs: () => performance.now(),
  after: (delayMs, act) => {
    const timer = setTimeout(act, delayMs);
    return () => clearTimeout(timer);
  },
};
