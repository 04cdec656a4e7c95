/** Planted: a rule that reaches into a home. */
import { home } from '../infra/home.ts';

export const impure = home;
