/** What subjects add to others: handed to every function with its ports. */
import { arrivalHandlers } from './arrival-handlers.ts';
import { factLoaders } from './fact-loaders.ts';

export const registries = { arrivalHandlers, factLoaders } as const;
