/** A dated figure for estimates, which are shown for days outside its time as well. */
import { type Dated, findOn } from '../policy/dated.ts';

/**
 * The figure in force, or the first known one on a day that none covers: such days are refused by rules of their
 * own, and have to be counted all the same to be shown.
 */
export function figureOn<Value>(periods: readonly Dated<Value>[], day: string): Value {
  const found = findOn(periods, day) ?? periods[0];
  if (!found) throw new RangeError('a figure has at least one period');
  return found.value;
}
