/** Chance and identifiers of a history: the same seed gives the same ones, in the same order. */
import { v7 } from 'uuid';
import type { Random as Identifiers } from '../../../functions/platform/deps.ts';
import { createRandom, type Random } from '../demo/random.ts';

/** @param now the plan's clock, which the identifiers are ordered by */
export function seededIdentifiers(seed: number, now: () => number): Identifiers {
  const random = createRandom(seed, 'identifiers');
  const bytes = (count: number) => Uint8Array.from({ length: count }, () => random.integer(0, 255));
  return {
    id: () => v7({ msecs: now(), random: bytes(16), seq: random.integer(0, 0x7fffffff) }),
    secret: () => Buffer.from(bytes(32)).toString('base64url'),
  };
}

/** Numbers from 0 to below 1. */
export function seededChance(seed: number): () => number {
  const random = createRandom(seed, 'engine');
  return () => random.integer(0, 0xffffff) / 0x1000000;
}

/** The chance of one step: what it does depends on no other step's. */
export function chanceOfStep(seed: number, step: number): Random {
  return createRandom(seed, `step ${step}`);
}
