import type { ClassRow } from '../../app/class-rows.ts';
import type { TeachMessages } from '../messages/teach/es.ts';

/** What a row says of its class: `advice` stands out at the end. */
export interface ClassFacts {
  readonly text: string;
  readonly advice?: string;
}

/**
 * What a row says of its photographs. It has one line, as whatever grew or shrank by itself would move the
 * button below it under the finger: what is not learned yet comes first, and is never what is cut off.
 */
export function classFacts(row: ClassRow, m: TeachMessages): ClassFacts {
  const counts = countsOf(row, m);
  if (row.unlearnedCount > 0) {
    return { text: [m.teach.notLearned(row.unlearnedCount), ...counts].join(' · ') };
  }
  const text = counts.join(' · ');
  return row.burstCount === 1 ? { text, advice: m.teach.anotherPlace } : { text };
}

/** As the tray counts them: bursts, loose photographs, and all photographs if those are not all. */
function countsOf({ burstCount, looseCount, photoCount }: ClassRow, m: TeachMessages): string[] {
  const { teach, photoTray } = m;
  const loose = looseCount > 0 ? [photoTray.looseCount(looseCount)] : [];
  if (looseCount > 0 && burstCount === looseCount) return loose;
  return [teach.bursts(burstCount - looseCount), ...loose, teach.photos(photoCount)];
}
