/** Planted: with one/needs-two.ts, a pair of subjects that need each other. */
import { alone } from '../one/alone.ts';

export const needsOne = alone + 1;
