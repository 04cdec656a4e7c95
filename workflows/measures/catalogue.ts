/** The measures of the plan, in the order in which people see them. A new measure is a folder and a line here. */
import { bulletin } from './bulletin/index.ts';
import { cancelledContract } from './cancelled-contract/index.ts';
import { clientCommitment } from './client-commitment/index.ts';
import { coaching } from './coaching/index.ts';
import { committedExpenses } from './committed-expenses/index.ts';
import { equityInjection } from './equity-injection/index.ts';
import { hardshipAid } from './hardship-aid/index.ts';
import { initiativeGrant } from './initiative-grant/index.ts';
import { listeningLine } from './listening-line/index.ts';
import type { Measure } from './measure.ts';
import { mutualAid } from './mutual-aid/index.ts';
import { occasionalContract } from './occasional-contract/index.ts';
import { partnerClaim } from './partner-claim/index.ts';
import { promisedContract } from './promised-contract/index.ts';
import { publicAid } from './public-aid/index.ts';
import { temporaryUnemployment } from './temporary-unemployment/index.ts';
import { thirdPartyFinancing } from './third-party-financing/index.ts';
import { training } from './training/index.ts';
import { zeroInterestLoan } from './zero-interest-loan/index.ts';

export const measures: readonly Measure[] = [
  cancelledContract,
  promisedContract,
  temporaryUnemployment,
  occasionalContract,
  hardshipAid,
  committedExpenses,
  equityInjection,
  thirdPartyFinancing,
  zeroInterestLoan,
  clientCommitment,
  publicAid,
  training,
  bulletin,
  coaching,
  initiativeGrant,
  listeningLine,
  partnerClaim,
  mutualAid,
];

export function findMeasure(id: string): Measure | undefined {
  return measures.find((measure) => measure.id === id);
}
