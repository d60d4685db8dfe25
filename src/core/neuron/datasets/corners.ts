import type { NumpyRandom } from '../../numpy-random.ts';
import { pointsOf, type Dataset, type Points } from './dataset.ts';

const deviation = 0.6;

/** Points about the four corners (0, 0), (0, 1), (1, 0), (1, 1), drawn at ±3, by what a gate says there. */
function corners(
  id: 'or' | 'and',
  gate: (a: boolean, b: boolean) => boolean,
  python: string,
): Dataset {
  return {
    id,
    task: 'classes',
    maxClasses: 2,
    make(count, _, random: NumpyRandom): Points {
      const first = random.uniforms(count).map((share) => Number(share < 0.5));
      const second = random.uniforms(count).map((share) => Number(share < 0.5));
      return pointsOf(count, (i) => {
        const x1 = 6 * first[i]! - 3 + deviation * random.normal();
        const x2 = 6 * second[i]! - 3 + deviation * random.normal();
        return [x1, x2, Number(gate(first[i] === 1, second[i] === 1))];
      });
    },
    python: [
      'a, b = rs.rand(n) < 0.5, rs.rand(n) < 0.5',
      `X, c = 6 * np.c_[a, b] - 3 + ${deviation} * rs.randn(n, 2), (a ${python} b) * 1`,
    ],
  };
}

/** OR (course topic 10): 1 where a or b is 1. */
export const or: Dataset = corners('or', (a, b) => a || b, '|');

/** AND: 1 where both are. */
export const and: Dataset = corners('and', (a, b) => a && b, '&');
