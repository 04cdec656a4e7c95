/** Step Functions and SES at the other end of the wire: the engine and a list of mails, answering as the services do. */
import type { Engine } from '../../../infra/embedded/engine/index.ts';
import { errorAnswer, jsonAnswer, type WireAnswer, type WireCall } from './wire-faults.ts';

export interface TakenMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** ARNs as the stack's aliases have them: the machine's name stands before `:live`. */
export const machineArn = (machine: string) =>
  `arn:aws:states:eu-west-1:123456789012:stateMachine:${machine}:live`;

export function answerStates(engine: Engine) {
  return async (call: WireCall): Promise<WireAnswer> => {
    const failed = (name: string) => errorAnswer(call, name, 400);
    const done = (body: object) => jsonAnswer('states', 200, JSON.stringify(body));
    if (call.operation === 'SendTaskSuccess') {
      const { taskToken, output } = call.body as Readonly<Record<string, string>>;
      const answer = await engine.sendTaskSuccess(taskToken ?? '', JSON.parse(output ?? 'null'));
      return answer === 'gone' ? failed('TaskTimedOut') : done({});
    }
    if (call.operation === 'SendTaskFailure') {
      const { taskToken, error } = call.body as Readonly<Record<string, string>>;
      const answer = await engine.sendTaskFailure(taskToken ?? '', { error: error ?? '' });
      return answer === 'gone' ? failed('TaskTimedOut') : done({});
    }
    const { stateMachineArn = '', name = '', input = '{}' } = call.body as Readonly<Record<string, string>>;
    const machine = stateMachineArn.split(':').at(-2) ?? '';
    const { started, executionArn } = await engine.start(machine, name, JSON.parse(input));
    const known = started ? undefined : await engine.describe(machine, name);
    const isSame = known?.status === 'RUNNING' && JSON.stringify(known.input) === input;
    if (known && !isSame) return failed('ExecutionAlreadyExists');
    return done({ executionArn, startDate: 1_585_724_400 });
  };
}

interface SentEmail {
  readonly Destination: { readonly ToAddresses: readonly string[] };
  readonly Content: {
    readonly Simple: {
      readonly Subject: { readonly Data: string };
      readonly Body: { readonly Text: { readonly Data: string } };
    };
  };
}

export function answerEmail(mails: TakenMail[]) {
  return async (call: WireCall): Promise<WireAnswer> => {
    const { Destination, Content } = call.body as unknown as SentEmail;
    const { Subject, Body } = Content.Simple;
    mails.push({ to: Destination.ToAddresses.join(), subject: Subject.Data, text: Body.Text.Data });
    return jsonAnswer('email', 200, JSON.stringify({ MessageId: `m-${mails.length}` }));
  };
}
