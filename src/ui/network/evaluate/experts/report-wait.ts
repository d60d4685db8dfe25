/** Why the network that is judged has no figures of now: it is being asked, or will be in a moment; or that was cancelled. */
export type ReportWait = 'asked' | 'cancelled';
