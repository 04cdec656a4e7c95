/** Planted: with two/needs-one.ts, a pair of subjects that need each other. */
import { alone } from '../two/alone.ts';

export const needsTwo = alone + 1;
