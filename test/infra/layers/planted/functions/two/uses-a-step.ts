/** Planted: a subject that calls another one's step. */
import { state } from '../one/steps/state.ts';

export const two = state + 1;
