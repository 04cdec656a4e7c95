/** How each measure is asked for in the demonstration, by its id. A new measure needs a file and a line here. */
import { bulletin } from './bulletin.ts';
import { cancelledContract } from './cancelled-contract.ts';
import { clientCommitment } from './client-commitment.ts';
import { coaching } from './coaching.ts';
import { committedExpenses } from './committed-expenses.ts';
import { equityInjection } from './equity-injection.ts';
import { hardshipAid } from './hardship-aid.ts';
import { initiativeGrant } from './initiative-grant.ts';
import { listeningLine } from './listening-line.ts';
import { mutualAid } from './mutual-aid.ts';
import { occasionalContract } from './occasional-contract.ts';
import { partnerClaim } from './partner-claim.ts';
import { promisedContract } from './promised-contract.ts';
import { publicAid } from './public-aid.ts';
import type { FormMaker } from './scene.ts';
import { temporaryUnemployment } from './temporary-unemployment.ts';
import { thirdPartyFinancing } from './third-party-financing.ts';
import { training } from './training.ts';
import { zeroInterestLoan } from './zero-interest-loan.ts';

export const formMakers: Readonly<Record<string, FormMaker>> = {
  'cancelled-contract': cancelledContract,
  'promised-contract': promisedContract,
  'temporary-unemployment': temporaryUnemployment,
  'occasional-contract': occasionalContract,
  'hardship-aid': hardshipAid,
  'committed-expenses': committedExpenses,
  training,
  bulletin,
  'partner-claim': partnerClaim,
  'mutual-aid': mutualAid,
  coaching,
  'listening-line': listeningLine,
  'initiative-grant': initiativeGrant,
  'equity-injection': equityInjection,
  'third-party-financing': thirdPartyFinancing,
  'zero-interest-loan': zeroInterestLoan,
  'client-commitment': clientCommitment,
  'public-aid': publicAid,
};
