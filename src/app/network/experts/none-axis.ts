import {
  noneCurve,
  type NonePoint,
  type NoneScores,
} from '../../../core/evaluation/none-curves.ts';

/** As far as strictness goes to either side, in hundredths. */
export const noneReach = 20;

/** Both curves of "none of these", hundredth by hundredth of strictness from −`noneReach` to `noneReach`. */
export function noneCurveOf(scores: NoneScores): NonePoint[] {
  return noneCurve(scores, -noneReach / 100, noneReach / 100, 2 * noneReach + 1);
}
