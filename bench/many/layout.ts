/** A burst of the synthetic project. */
export interface PlannedBurst {
  readonly classIndex: number;
  readonly source: 'camera' | 'file';
  readonly photoCount: number;
}

const photosABurst = 8;

/**
 * Bursts of a project of so many photographs. From 600 on half of them stand in the first class, half
 * of those as single pictures from files; the rest is dealt to the other classes, burst by burst.
 */
export function planBursts(photoCount: number, classCount: number): PlannedBurst[] {
  const bursts: PlannedBurst[] = [];
  const add = (
    count: number,
    size: number,
    classOf: (burst: number) => number,
    source: 'camera' | 'file',
  ) => {
    for (let left = count, burst = 0; left > 0; left -= size, burst++) {
      bursts.push({ classIndex: classOf(burst), source, photoCount: Math.min(size, left) });
    }
  };
  const isLarge = photoCount >= 600;
  const quarter = isLarge ? Math.round(photoCount / 4) : 0;
  add(quarter, 3 * photosABurst, () => 0, 'camera');
  add(quarter, 1, () => 0, 'file');
  const rest = photoCount - 2 * quarter;
  const others = classCount - (isLarge ? 1 : 0);
  // Two bursts a class where there are photographs enough.
  const size = Math.min(photosABurst, Math.max(1, Math.floor(rest / others / 2)));
  add(rest, size, (burst) => (burst % others) + (isLarge ? 1 : 0), 'camera');
  return bursts;
}

/** Bursts of a project in which every class has as many photographs, class by class. */
export function planEvenly(photoCount: number, classCount: number): PlannedBurst[] {
  const bursts: PlannedBurst[] = [];
  for (let classIndex = 0; classIndex < classCount; classIndex++) {
    let left = Math.floor(photoCount / classCount);
    for (; left > 0; left -= photosABurst) {
      bursts.push({ classIndex, source: 'camera', photoCount: Math.min(photosABurst, left) });
    }
  }
  return bursts;
}
