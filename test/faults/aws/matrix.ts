/**
 * Plays a journey once without a fault and keeps what stands after each step; then plays each step again from there,
 * once for each of its calls and each fault, and compares what stands afterwards. As each step ends as it would have
 * without the fault, so does the journey.
 */
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Canonical, canonicalOf } from './canonical.ts';
import type { Notes, Step } from './journeys.ts';
import type { Lane, Manner, TableItem } from './lane.ts';
import { type Aim, kindOf } from './wire.ts';
import { type Fault, type FaultName, faults, type WireCall } from './wire-faults.ts';

import { openWiredRuntime, type WiredRuntime } from './wired-runtime.ts';

/** What stands where a step begins. */
export interface Ground {
  readonly items: readonly TableItem[];
  /** A file of executions. */
  readonly executions: string;
  readonly now: number;
  readonly notes: Notes;
}

export interface PlayedStep {
  readonly step: Step;
  readonly ground: Ground;
  readonly after: Canonical;
  readonly calls: readonly WireCall[];
}

export interface Case {
  readonly played: PlayedStep;
  readonly at: number;
  readonly fault: FaultName;
}

let files = 0;
const newFile = (folder: string) => {
  files += 1;
  return join(folder, `executions-${files}.sqlite`);
};

/** Plays steps one after the other without a fault. */
export async function playJourney(
  lane: Lane,
  folder: string,
  first: Ground,
  steps: readonly Step[],
): Promise<PlayedStep[]> {
  const played: PlayedStep[] = [];
  let ground = first;
  for (const step of steps) {
    const { runtime, notes, after, calls, items } = await playStep(lane, folder, ground, step);
    played.push({ step, ground, after, calls });
    const executions = newFile(folder);
    runtime.saveExecutions(executions);
    ground = { items, executions, now: runtime.now(), notes };
    runtime.close();
  }
  return played;
}

function mannerFor(fault: Fault | undefined): Manner {
  if (fault?.afterwards) return 'asking once';
  return fault?.answer === 'never' ? 'short of time' : 'usual';
}

/** Plays one step on its ground, where one call meets a fault if one is given. */
async function playStep(
  lane: Lane,
  folder: string,
  { items: before, executions: from, now, notes }: Ground,
  step: Step,
  aim?: Aim,
) {
  await lane.write(before);
  const executions = newFile(folder);
  copyFileSync(from, executions);
  lane.wire.takeStream();
  const runtime = await openWiredRuntime(lane, { now, executions, manner: mannerFor(aim?.fault) });
  lane.wire.arm(aim);
  const learnt = await step.act(runtime, notes);
  await runtime.settle();
  const calls = [...lane.wire.calls];
  const { isSpent } = lane.wire;
  const isMailUnsure = lane.wire.unheard.some(({ service }) => service === 'email');
  lane.wire.arm();
  const items = await lane.read();
  const after = await canonicalOf(items, runtime.engine, runtime.mails);
  const known = { ...notes, ...learnt, mails: [...notes.mails, ...runtime.mails] };
  return { runtime, notes: known, after, calls, items, isSpent, isMailUnsure };
}

/** Each call of the steps with each fault that can happen to it. */
export function casesOf(steps: readonly PlayedStep[], names: readonly FaultName[]): Case[] {
  return steps.flatMap((played) =>
    played.calls.flatMap((call, at) =>
      names
        .filter((name) => (faults[name] as Fault).happensTo?.(call) ?? true)
        .map((fault) => ({ played, at, fault })),
    ),
  );
}

function aimOf({ played, at, fault }: Case): Aim | undefined {
  const call = played.calls[at];
  if (!call) return undefined;
  const kind = kindOf(call);
  const number = played.calls.slice(0, at).filter((one) => kindOf(one) === kind).length;
  return { kind, number, fault: faults[fault] };
}

/** Plays a case. @returns what is otherwise than without the fault, in words; nothing when all is well */
export async function playCase(lane: Lane, folder: string, tried: Case): Promise<readonly string[]> {
  const { played, at, fault } = tried;
  const call = played.calls[at];
  const title = `${played.step.name}, call ${at} (${call?.operation}), ${fault}`;
  let runtime: WiredRuntime | undefined;
  try {
    const result = await playStep(lane, folder, played.ground, played.step, aimOf(tried));
    runtime = result.runtime;
    const found = result.isSpent ? differences(tried, result) : ['the call never came'];
    return found.map((one) => `${title}: ${one}`);
  } catch (error) {
    return [`${title}: ${error instanceof Error ? error.message : error}`];
  } finally {
    runtime?.close();
  }
}

/**
 * A function that was called again has written again, to tell the state's new token for example, and an import that
 * was gone on with counts what it did itself. A mail that SES took and did not answer for may be sent again, the same.
 */
function differences(
  { played, at, fault: name }: Case,
  { after, isMailUnsure: isUnheard }: { readonly after: Canonical; readonly isMailUnsure: boolean },
): string[] {
  const fault: Fault = faults[name];
  const isAgain = fault.afterwards !== undefined;
  const lines = (all: readonly string[]) =>
    isAgain
      ? all
          .filter((line) => !isWake(line))
          .map(withoutRepetition)
          .toSorted()
      : all;
  const isMailUnsure =
    isUnheard || (fault.reaches && fault.answer === 'error' && played.calls[at]?.service === 'email');
  const mails = (all: readonly string[]) => (isMailUnsure ? [...new Set(all)] : all);
  return [
    ...difference(lines(played.after.items), lines(after.items)),
    ...difference(played.after.executions, after.executions),
    ...difference(mails(played.after.mails), mails(after.mails)),
  ];
}

/** A queue is woken within the vote, and once more after it; the executions show whether it went on. */
const isWake = (line: string) => line.startsWith('{"done":"DONE#<id>:wake:');

function withoutRepetition(line: string): string {
  const same = line.replace(/"version":\d+/, '');
  return line.includes('"pk":"BANKFILE#')
    ? same.replaceAll(/"(?:settled|returned|received)":\d+/g, '')
    : same;
}

function difference(expected: readonly string[], found: readonly string[]): string[] {
  const extra = without(found, expected);
  const missing = without(expected, found);
  return missing
    .map((line, at) => `expected ${around(line, extra[at])}, found ${around(extra[at] ?? 'nothing', line)}`)
    .concat(extra.slice(missing.length).map((line) => `found besides ${line.slice(0, 200)}`));
}

function without(some: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return some.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** The line from a little before the place where it leaves the other. */
function around(line: string, other = ''): string {
  let at = 0;
  while (at < line.length && line[at] === other[at]) at += 1;
  return line.slice(Math.max(0, at - 60), at + 140);
}
