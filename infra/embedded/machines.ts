/** The state machines of the plan on the embedded engine: definitions read from their files, functions by name. */
import { readFileSync } from 'node:fs';
import { PermanentFailure } from '../../functions/adapters/failures.ts';
import { approveDistribution } from '../../functions/approve-distribution/handler.ts';
import { askMember } from '../../functions/ask-member/handler.ts';
import { assignListener } from '../../functions/assign-listener/handler.ts';
import { awaitAidEnd } from '../../functions/await-aid-end/handler.ts';
import { awaitCall } from '../../functions/await-call/handler.ts';
import { awaitClientPayment } from '../../functions/await-client-payment/handler.ts';
import { awaitCoach } from '../../functions/await-coach/handler.ts';
import { awaitFinancing } from '../../functions/await-financing/handler.ts';
import { awaitInitiative } from '../../functions/await-initiative/handler.ts';
import { awaitInstalment } from '../../functions/await-instalment/handler.ts';
import { awaitSession } from '../../functions/await-session/handler.ts';
import { checkEligibility } from '../../functions/check-eligibility/handler.ts';
import { closeAidEntry } from '../../functions/close-aid-entry/handler.ts';
import { closeClaim } from '../../functions/close-claim/handler.ts';
import { closeCoaching } from '../../functions/close-coaching/handler.ts';
import { closeDistribution } from '../../functions/close-distribution/handler.ts';
import { closeFinancing } from '../../functions/close-financing/handler.ts';
import { closeLoan } from '../../functions/close-loan/handler.ts';
import { closeRecoveryCase } from '../../functions/close-recovery-case/handler.ts';
import { collectInstalments } from '../../functions/collect-instalments/handler.ts';
import type { Deps } from '../../functions/deps.ts';
import { expectFinancing } from '../../functions/expect-financing/handler.ts';
import { followCoaching } from '../../functions/follow-coaching/handler.ts';
import { followInitiative } from '../../functions/follow-initiative/handler.ts';
import { followUpRecovery } from '../../functions/follow-up-recovery/handler.ts';
import { forgetCall } from '../../functions/forget-call/handler.ts';
import { gatherReport } from '../../functions/gather-report/handler.ts';
import { inviteClient } from '../../functions/invite-client/handler.ts';
import { matchCoach } from '../../functions/match-coach/handler.ts';
import { openAidEntry } from '../../functions/open-aid-entry/handler.ts';
import { openRecoveryCase } from '../../functions/open-recovery-case/handler.ts';
import { postShares } from '../../functions/post-shares/handler.ts';
import { publishNews } from '../../functions/publish-news/handler.ts';
import { referJourney } from '../../functions/refer-journey/handler.ts';
import { referStoppedJourney } from '../../functions/refer-stopped-journey/handler.ts';
import { referToOperator } from '../../functions/refer-to-operator/handler.ts';
import { requestApproval } from '../../functions/request-approval/handler.ts';
import { requestPayment } from '../../functions/request-payment/handler.ts';
import { reserveFunds } from '../../functions/reserve-funds/handler.ts';
import { sendNews } from '../../functions/send-news/handler.ts';
import { settleSecondPart } from '../../functions/settle-second-part/handler.ts';
import { startLoan } from '../../functions/start-loan/handler.ts';
import type { Task } from '../../functions/task.ts';
import { toNamedFailure } from '../../functions/told-failures.ts';
import { waitForFunds } from '../../functions/wait-for-funds/handler.ts';
import { loadDefinition, type StateMachine, type TaskHandler } from './engine/index.ts';
import { reportFailure } from './report-failure.ts';

/** By the name that the definitions use in their places `${…}`. */
export const tasks: Readonly<Record<string, Task>> = {
  CheckEligibility: checkEligibility,
  AskMember: askMember,
  ReserveFunds: reserveFunds,
  WaitForFunds: waitForFunds,
  RequestApproval: requestApproval,
  RequestPayment: requestPayment,
  CloseClaim: closeClaim,
  ReferToOperator: referToOperator,
  StartLoan: startLoan,
  CollectInstalments: collectInstalments,
  AwaitInstalment: awaitInstalment,
  CloseLoan: closeLoan,
  ExpectFinancing: expectFinancing,
  AwaitFinancing: awaitFinancing,
  CloseFinancing: closeFinancing,
  ReferJourney: referJourney,
  PublishNews: publishNews,
  SendNews: sendNews,
  AssignListener: assignListener,
  AwaitCall: awaitCall,
  ForgetCall: forgetCall,
  FollowInitiative: followInitiative,
  AwaitInitiative: awaitInitiative,
  SettleSecondPart: settleSecondPart,
  MatchCoach: matchCoach,
  AwaitCoach: awaitCoach,
  FollowCoaching: followCoaching,
  AwaitSession: awaitSession,
  CloseCoaching: closeCoaching,
  OpenAidEntry: openAidEntry,
  AwaitAidEnd: awaitAidEnd,
  CloseAidEntry: closeAidEntry,
  OpenRecoveryCase: openRecoveryCase,
  InviteClient: inviteClient,
  AwaitClientPayment: awaitClientPayment,
  FollowUpRecovery: followUpRecovery,
  CloseRecoveryCase: closeRecoveryCase,
  ReferStoppedJourney: referStoppedJourney,
  ApproveDistribution: approveDistribution,
  PostShares: postShares,
  CloseDistribution: closeDistribution,
  GatherReport: gatherReport,
};

const definitions: Readonly<Record<string, URL>> = {
  claim: new URL('../../workflows/claim/claim.asl.json', import.meta.url),
  loan: new URL('../../workflows/loan/loan.asl.json', import.meta.url),
  financing: new URL('../../workflows/financing/financing.asl.json', import.meta.url),
  bulletin: new URL('../../workflows/bulletin/bulletin.asl.json', import.meta.url),
  recovery: new URL('../../workflows/recovery/recovery.asl.json', import.meta.url),
  coaching: new URL('../../workflows/coaching/coaching.asl.json', import.meta.url),
  initiative: new URL('../../workflows/initiative/initiative.asl.json', import.meta.url),
  listening: new URL('../../workflows/listening/listening.asl.json', import.meta.url),
  'mutual-aid': new URL('../../workflows/mutual-aid/mutual-aid.asl.json', import.meta.url),
  distribution: new URL('../../workflows/distribution/distribution.asl.json', import.meta.url),
  report: new URL('../../workflows/report/report.asl.json', import.meta.url),
};

/** Every machine, with the names of its functions put into the places. */
export function loadMachines(): StateMachine[] {
  return Object.entries(definitions).map(([name, file]) => {
    const text = readFileSync(file, 'utf8').replaceAll(/\$\{(\w+)\}/g, (_, task: string) => task);
    return loadDefinition(name, JSON.parse(text));
  });
}

/** Answers `lambda:invoke` by calling the function in this process, as Lambda answers it. */
export function invokeTask(deps: () => Deps, known: Readonly<Record<string, Task>> = tasks): TaskHandler {
  return async (call) => {
    const { FunctionName, Payload } = call.arguments as { FunctionName: string; Payload: unknown };
    const task = known[FunctionName];
    if (!task) throw new RangeError(`there is no function ${FunctionName}`);
    return { StatusCode: 200, ExecutedVersion: '$LATEST', Payload: await task(deps(), Payload).catch(fail) };
  };
}

/** As a Lambda fails: under the two names that machines know, and without a word of anybody's in the execution. */
function fail(error: unknown): never {
  const failure = toNamedFailure(error);
  if (failure instanceof PermanentFailure) reportFailure(error);
  throw failure;
}
