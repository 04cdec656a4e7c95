/** Planted: a platform that stands on a subject. */
import { two } from '../two/uses-a-step.ts';

export const three = two + 1;
