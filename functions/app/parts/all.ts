/** All parts, in the order in which they are asked: the listening line before the claims, which would take its paths. */
import { approvals } from './approvals.ts';
import { finance } from './finance.ts';
import { listening } from './listening.ts';
import { members } from './members.ts';
import type { Part } from './part.ts';

export const allParts: readonly Part[] = [listening, members, approvals, finance];
