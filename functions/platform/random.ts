/** Chance as a running system needs it: unguessable. */
import { randomBytes } from 'node:crypto';
import { v7 } from 'uuid';
import type { Random } from './deps.ts';

export const systemRandom: Random = {
  id: () => v7(),
  secret: () => randomBytes(32).toString('base64url'),
};
