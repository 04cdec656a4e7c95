/** Planted: the other half. */
import { round } from './round.ts';

export const about: number = round + 1;
