/** Planted: one half of a circle. */
import { about } from './about.ts';

export const round: number = about + 1;
