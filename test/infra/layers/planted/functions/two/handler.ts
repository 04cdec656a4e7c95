/** Planted: a Lambda that imports another one. */
import { one } from '../one/handler.ts';

export const two = one + 1;
