/**
 * What a student left the labs of the room Neuron at, by topic, as far as its question asks about it: single
 * numbers, or lists of them.
 */
const shapes = {
  /** Thresholds of the rule, in km/h. */
  rules: { lowKmh: 'number', highKmh: 'number' },
  /** Weights of the unit's first two inputs. */
  threshold: { w1: 'number', w2: 'number' },
  /** Examples that the perceptron looked at, and how many of them corrected it. */
  perceptron: { examples: 'number', corrections: 'number' },
  vectors: { x: 'list', a: 'list', b: 'list', c: 'list' },
  /** What meets in the first cell of the product. */
  matrix: { row: 'list', column: 'list' },
  /** Where the function was looked at, and the slope of the sigmoid there. */
  activations: { x: 'number', slope: 'number' },
  /** ŷ, a probability, and y, which is 0 or 1. */
  losses: { answer: 'number', truth: 'number' },
  /** η. */
  descent: { rate: 'number' },
  /** ∂J/∂w₁ of the chain of two neurons. */
  'chain-rule': { slope: 'number' },
  /** Hidden neurons of the network at XOR. */
  frameworks: { hidden: 'number' },
  /** Neurons of each layer, and points to learn from. */
  overfitting: { neurons: 'number', points: 'number' },
} as const;

type Shapes = typeof shapes;
type ValueOf<Kind> = Kind extends 'list' ? readonly number[] : number;

/** A topic with a lab of its own. */
export type LabTopic = keyof Shapes;

/** What the labs were left at; a lab that nobody changed is not in it. */
export type OwnLabs = {
  readonly [Topic in LabTopic]?: {
    readonly [Name in keyof Shapes[Topic]]: ValueOf<Shapes[Topic][Name]>;
  };
};

/** No lab asks about a longer list. */
const longestList = 6;

/** Reads what was kept of them; what is damaged is left out. Throws at nothing. */
export function readOwnLabs(kept: unknown): OwnLabs {
  const read = (kept ?? {}) as Record<string, unknown>;
  const whole = Object.entries(shapes).filter(([topic, shape]) => {
    const values = (read[topic] ?? {}) as Record<string, unknown>;
    return Object.entries(shape).every(([name, kind]) =>
      kind === 'list' ? isList(values[name]) : Number.isFinite(values[name]),
    );
  });
  return Object.fromEntries(
    whole.map(([topic, shape]) => {
      const values = read[topic] as Record<string, unknown>;
      return [topic, Object.fromEntries(Object.keys(shape).map((name) => [name, values[name]]))];
    }),
  );
}

function isList(value: unknown): boolean {
  return Array.isArray(value) && value.length <= longestList && value.every(Number.isFinite);
}
