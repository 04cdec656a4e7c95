/** Recorded executions of the States Language, read from a folder beside the repository; `play-vector.ts` runs them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface Vector {
  readonly id: string;
  readonly features: readonly string[];
  readonly definition: unknown;
  readonly input: unknown;
  readonly tasks: readonly RecordedTask[];
  readonly expected: Expected;
  readonly stateSequence: readonly string[];
  readonly sequenceOrdered: boolean;
  readonly sequenceComplete?: boolean;
  readonly assigned?: readonly { readonly state: string; readonly variables: unknown }[];
  readonly trace?: readonly TraceStep[];
  readonly evaluationFailed?: readonly EvaluationFailed[];
  /** JSON pointers into the vector whose values cannot be compared. */
  readonly ignore?: readonly string[];
}

export interface RecordedTask {
  readonly state: string;
  readonly resource: string;
  readonly arguments?: unknown;
  readonly timeoutSeconds?: number;
  readonly heartbeatSeconds?: number;
  readonly credentials?: unknown;
  readonly map?: { readonly state: string; readonly index: number };
  readonly submitted?: unknown;
  readonly outcome: RecordedOutcome;
}

export interface RecordedOutcome {
  readonly output?: unknown;
  readonly error?: string | null;
  readonly cause?: string | null;
  readonly timedOut?: boolean;
  readonly pending?: boolean;
}

export interface Expected {
  readonly status: string;
  readonly output?: unknown;
  readonly error?: string;
  readonly cause?: string;
  readonly causeOrigin?: 'task' | 'fail-state' | 'service';
  readonly causeContains?: string;
  readonly noError?: boolean;
  readonly noCause?: boolean;
  readonly outputChecks?: readonly PointerCheck[];
  readonly variableChecks?: readonly PointerCheck[];
  readonly waitSeconds?: number;
  readonly waitUntil?: string;
}

export interface PointerCheck {
  readonly pointer: string;
  readonly text?: string;
  readonly type?: string;
  readonly absent?: boolean;
}

export interface TraceStep {
  readonly enter?: string;
  readonly exit?: string;
  readonly input?: unknown;
  readonly output?: unknown;
  readonly assigned?: unknown;
}

export interface EvaluationFailed {
  readonly state: string;
  readonly location?: string;
  readonly error: string;
  readonly cause: string;
}

export const VECTORS_FOLDER =
  process.env.ASL_VECTORS ?? resolve(import.meta.dirname, '../../../../shared/asl');

export const hasVectors = existsSync(VECTORS_FOLDER);

export function readVectors(): Vector[] {
  if (!hasVectors) return [];
  const files = readdirSync(VECTORS_FOLDER).filter((file) => file.endsWith('.json'));
  return files.map((file) => JSON.parse(readFileSync(join(VECTORS_FOLDER, file), 'utf8')));
}

/** What a JSON pointer leads to; undefined when nothing is there. */
export function atPointer(value: unknown, pointer: string): unknown {
  let found = value;
  for (const key of keysOf(pointer)) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Record<string, unknown>)[key];
  }
  return found;
}

/** Takes what the pointer leads to out of the value, if it is there. */
export function removeAt(value: unknown, pointer: string): void {
  const keys = keysOf(pointer);
  const last = keys.pop();
  const parent = atPointer(value, keys.map((key) => `/${key}`).join(''));
  if (last !== undefined && typeof parent === 'object' && parent !== null)
    Reflect.deleteProperty(parent, last);
}

function keysOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}
