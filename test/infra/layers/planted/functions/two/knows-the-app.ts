/** Planted: a subject that knows where subjects meet. */
import { routes } from '../app/routes.ts';

export const known = routes;
