/** Bursts below which what is measured on them says little, however many examples they hold. */
export const fewBursts = 6;

/**
 * Examples sorted by class and burst: `[class][burst of that class][example]`, each a list of
 * example numbers. Frames of a burst that were moved to another class are a burst of that class too.
 */
export function groupByBurst(
  labels: Int32Array,
  bursts: Int32Array,
  classCount: number,
): number[][][] {
  const classes = Array.from({ length: classCount }, () => new Map<number, number[]>());
  labels.forEach((label, example) => {
    const ofClass = classes[label]!;
    const members = ofClass.get(bursts[example]!);
    if (members) members.push(example);
    else ofClass.set(bursts[example]!, [example]);
  });
  return classes.map((ofClass) => [...ofClass.values()]);
}
