/** What each factor may be. */
type Factors = Readonly<Record<string, readonly unknown[]>>;
type Case<F extends Factors> = { readonly [Name in keyof F]: F[Name][number] };

/**
 * Few cases in which every two values of every two factors meet: greedily, each next case takes the values
 * that bring the most new pairs. The same every time.
 */
export function pairwise<const F extends Factors>(factors: F): Case<F>[] {
  const names = Object.keys(factors);
  const missing = new Set<string>();
  const pair = (a: string, i: number, b: string, j: number) => `${a}=${i},${b}=${j}`;
  names.forEach((a, at) => {
    for (const b of names.slice(at + 1)) {
      factors[a]!.forEach((_, i) => factors[b]!.forEach((__, j) => missing.add(pair(a, i, b, j))));
    }
  });
  const cases: Case<F>[] = [];
  while (missing.size > 0) {
    const [first] = missing;
    const chosen = new Map<string, number>();
    for (const part of first!.split(',')) {
      const [name, index] = part.split('=');
      chosen.set(name!, Number(index));
    }
    const gain = (name: string, index: number) =>
      [...chosen].filter(([other, j]) => {
        const isBefore = names.indexOf(name) < names.indexOf(other);
        return missing.has(isBefore ? pair(name, index, other, j) : pair(other, j, name, index));
      }).length;
    for (const name of names) {
      if (chosen.has(name)) continue;
      const gains = factors[name]!.map((_, index) => gain(name, index));
      chosen.set(name, gains.indexOf(Math.max(...gains)));
    }
    names.forEach((a, at) => {
      for (const b of names.slice(at + 1))
        missing.delete(pair(a, chosen.get(a)!, b, chosen.get(b)!));
    });
    cases.push(
      Object.fromEntries(names.map((name) => [name, factors[name]![chosen.get(name)!]])) as Case<F>,
    );
  }
  return cases;
}
