import { lookMsOf } from '../../app/eye-figures.ts';
import type { EyeState } from '../../app/eye-keeper.ts';
import type { Messages } from '../messages/es.ts';
import type { ExchangeMessages } from '../messages/exchange/es.ts';

/** What stands under the name of one's own network, beside somebody else's. */
interface Own {
  /** How many classes are taught here. */
  readonly classCount: number;
  readonly eye: Pick<EyeState, 'phase' | 'report'>;
  /** Side of the square that the eye looks at, in pixels; undefined while there is no eye. */
  readonly eyeSizePx: number | undefined;
}

/** What it looks at, how fast and by what; or why it says nothing yet. */
export function ownFacts(
  { classCount, eye, eyeSizePx }: Own,
  m: ExchangeMessages['foreign']['panel'],
  words: Messages['eye'],
): string {
  if (classCount === 0) return m.oursNothing;
  if (eye.phase === 'failed') return words.failed;
  if (!eye.report || !eyeSizePx) return words.waiting;
  const lookMs = lookMsOf({ eye, eyeSizePx });
  const speed = lookMs === undefined ? '' : m.ms(lookMs);
  return m.facts('', eyeSizePx, `${speed} ${m.runsOn(m.backends[eye.report.backend])}`.trim());
}
