/**
 * The flow tests' environment on a deployed stack: everything over its HTTP API, except what no API of ours has,
 * which goes to the services behind it. The plan stands at today, so that the tests' dates move with it.
 */
import type { FlowEnvironment } from '../flow/flow-environment.ts';
import { movePlanDates } from './plan-of-today.ts';
import { emptyStack } from './stack/empty.ts';
import { sentMails } from './stack/mails.ts';
import { type Deployed, openDeployed } from './stack/open.ts';
import { untilQuiet } from './stack/quiet.ts';
import { tokensOf } from './stack/tokens.ts';

export const startAt = Date.parse('2020-04-01T07:00:00Z');

/** Says which test the embedded runtime is left with, because it moves the clock or looks at what no stack shows. */
export function itOnOneMachine(name: string, _test: () => unknown): void {
  console.log(`on one machine alone: ${name}`);
}

/** A fresh cooperative with its staff alone; takes the place of `startEmbedded` in the flow tests. */
export async function startEmbedded(): Promise<FlowEnvironment> {
  const stack = await openDeployed();
  await untilQuiet(stack);
  await emptyStack(stack);
  return environmentOf(stack);
}

/** The stack as it stands, whatever it holds; mails from now on. */
export async function environmentOf(stack: Deployed): Promise<FlowEnvironment> {
  const settle = () => untilQuiet(stack);
  const before = (await sentMails(stack)).length;
  return {
    baseUrl: stack.baseUrl,
    dates: movePlanDates(),
    tokenOf: tokensOf(stack),
    settle,
    async mails(to) {
      await settle();
      const mails = (await sentMails(stack)).slice(before);
      return to === undefined ? mails : mails.filter((mail) => mail.to === to.toLowerCase());
    },
    async advance() {
      throw new Error(
        'a deployed stack has no clock that could be moved: this test is the embedded home’s alone',
      );
    },
    async close() {
      await settle();
      stack.close();
    },
  };
}
