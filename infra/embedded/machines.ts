/** The state machines of the plan on the embedded engine: definitions read from their files, functions by name. */
import { readFileSync } from 'node:fs';
import { requestApproval } from '../../functions/approvals/steps/request-approval.ts';
import { askMember } from '../../functions/claims/steps/ask-member.ts';
import { checkEligibility } from '../../functions/claims/steps/check-eligibility.ts';
import { closeClaim } from '../../functions/claims/steps/close-claim.ts';
import { referToOperator } from '../../functions/claims/steps/refer-to-operator.ts';
import { reserveFunds } from '../../functions/claims/steps/reserve-funds.ts';
import { waitForFunds } from '../../functions/claims/steps/wait-for-funds.ts';
import { awaitCoach } from '../../functions/coaching/steps/await-coach.ts';
import { awaitSession } from '../../functions/coaching/steps/await-session.ts';
import { closeCoaching } from '../../functions/coaching/steps/close-coaching.ts';
import { followCoaching } from '../../functions/coaching/steps/follow-coaching.ts';
import { matchCoach } from '../../functions/coaching/steps/match-coach.ts';
import { approveDistribution } from '../../functions/distributions/steps/approve-distribution.ts';
import { closeDistribution } from '../../functions/distributions/steps/close-distribution.ts';
import { postShares } from '../../functions/distributions/steps/post-shares.ts';
import { awaitFinancing } from '../../functions/financing/steps/await-financing.ts';
import { closeFinancing } from '../../functions/financing/steps/close-financing.ts';
import { expectFinancing } from '../../functions/financing/steps/expect-financing.ts';
import { awaitInitiative } from '../../functions/initiatives/steps/await-initiative.ts';
import { followInitiative } from '../../functions/initiatives/steps/follow-initiative.ts';
import { settleSecondPart } from '../../functions/initiatives/steps/settle-second-part.ts';
import { assignListener } from '../../functions/listening/steps/assign-listener.ts';
import { awaitCall } from '../../functions/listening/steps/await-call.ts';
import { forgetCall } from '../../functions/listening/steps/forget-call.ts';
import { awaitInstalment } from '../../functions/loans/steps/await-instalment.ts';
import { closeLoan } from '../../functions/loans/steps/close-loan.ts';
import { collectInstalments } from '../../functions/loans/steps/collect-instalments.ts';
import { startLoan } from '../../functions/loans/steps/start-loan.ts';
import { awaitAidEnd } from '../../functions/mutual-aid/steps/await-aid-end.ts';
import { closeAidEntry } from '../../functions/mutual-aid/steps/close-aid-entry.ts';
import { openAidEntry } from '../../functions/mutual-aid/steps/open-aid-entry.ts';
import { publishNews } from '../../functions/news/steps/publish-news.ts';
import { sendNews } from '../../functions/news/steps/send-news.ts';
import { referJourney } from '../../functions/operations/steps/refer-journey.ts';
import { referStoppedJourney } from '../../functions/operations/steps/refer-stopped-journey.ts';
import { requestPayment } from '../../functions/payments/steps/request-payment.ts';
import type { Deps } from '../../functions/platform/deps.ts';
import { toNamedFailure } from '../../functions/platform/error-mapping.ts';
import { PermanentFailure } from '../../functions/platform/failures.ts';
import type { Task } from '../../functions/platform/task.ts';
import { awaitClientPayment } from '../../functions/recovery/steps/await-client-payment.ts';
import { closeRecoveryCase } from '../../functions/recovery/steps/close-recovery-case.ts';
import { followUpRecovery } from '../../functions/recovery/steps/follow-up-recovery.ts';
import { inviteClient } from '../../functions/recovery/steps/invite-client.ts';
import { openRecoveryCase } from '../../functions/recovery/steps/open-recovery-case.ts';
import { gatherReport } from '../../functions/reports/steps/gather-report.ts';
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
