/**
 * The history of an execution while it runs: the events since the last checkpoint, to be written as one row.
 * `history.ts` reads the rows back. Each iteration of a distributed Map has a journal of its own.
 */

/** Names of the service's history events. A row holds positions in this list: only ever add at the end. */
export const EVENT_TYPES = [
  'ExecutionStarted',
  'ExecutionSucceeded',
  'ExecutionFailed',
  'ExecutionTimedOut',
  'ExecutionAborted',
  'PassStateEntered',
  'PassStateExited',
  'ChoiceStateEntered',
  'ChoiceStateExited',
  'WaitStateEntered',
  'WaitStateExited',
  'WaitStateAborted',
  'SucceedStateEntered',
  'SucceedStateExited',
  'FailStateEntered',
  'TaskStateEntered',
  'TaskStateExited',
  'TaskStateAborted',
  'TaskScheduled',
  'TaskStarted',
  'TaskSubmitted',
  'TaskSucceeded',
  'TaskFailed',
  'TaskTimedOut',
  'LambdaFunctionScheduled',
  'LambdaFunctionStarted',
  'LambdaFunctionSucceeded',
  'LambdaFunctionFailed',
  'LambdaFunctionTimedOut',
  'ActivityScheduled',
  'ActivityStarted',
  'ActivitySucceeded',
  'ActivityFailed',
  'ActivityTimedOut',
  'ParallelStateEntered',
  'ParallelStateStarted',
  'ParallelStateSucceeded',
  'ParallelStateFailed',
  'ParallelStateAborted',
  'ParallelStateExited',
  'MapStateEntered',
  'MapStateStarted',
  'MapStateSucceeded',
  'MapStateFailed',
  'MapStateAborted',
  'MapStateExited',
  'MapIterationStarted',
  'MapIterationSucceeded',
  'MapIterationFailed',
  'MapIterationAborted',
  'MapRunStarted',
  'MapRunSucceeded',
  'MapRunFailed',
  'EvaluationFailed',
] as const;

export type EventType = (typeof EVENT_TYPES)[number];

const CODES = new Map(EVENT_TYPES.map((type, code) => [type, code]));

/** Short facts of an event, written as they are. */
export type EventFacts = { readonly [field: string]: string | number | undefined };
/** Values of an event (input, output, ...); one that occurs several times in a row is written once. */
export type EventValues = { readonly [field: string]: unknown };

interface JournalEvent {
  readonly type: EventType;
  readonly previous: number;
  readonly facts: EventFacts;
  readonly values: EventValues;
}

/** What a history row holds, as JSON. */
export interface HistoryRow {
  /** The first event's id; ids count up from there. */
  readonly first: number;
  /** When, in milliseconds. Everything between two checkpoints happens at once. */
  readonly at: number;
  readonly values: readonly unknown[];
  /** Per event: position of its type, previous event's id, facts, and per value field its position in `values`. */
  readonly events: readonly (readonly [number, number, EventFacts, { readonly [field: string]: number }])[];
}

export class Journal {
  /** The number of the branch whose history it is. */
  readonly owner: number;
  nextId: number;
  private events: JournalEvent[] = [];

  constructor(owner: number, nextId = 1) {
    this.owner = owner;
    this.nextId = nextId;
  }

  get isEmpty(): boolean {
    return this.events.length === 0;
  }

  /** Notes an event and answers its id. */
  record(type: EventType, previous: number, facts: EventFacts, values: EventValues): number {
    this.events.push({ type, previous, facts, values });
    return this.nextId++;
  }

  /** Takes the events since the last time, as the JSON text of a `HistoryRow`. */
  take(at: number): string {
    const positions = new Map<unknown, number>();
    const values: unknown[] = [];
    const position = (value: unknown): number => {
      const known = positions.get(value);
      if (known !== undefined) return known;
      positions.set(value, values.length);
      return values.push(value) - 1;
    };
    const events = this.events.map(({ type, previous, facts, values: fields }) => {
      const places: Record<string, number> = {};
      for (const field in fields) if (fields[field] !== undefined) places[field] = position(fields[field]);
      return [CODES.get(type) ?? -1, previous, facts, places] as const;
    });
    const row: HistoryRow = { first: this.nextId - events.length, at, values, events };
    this.events = [];
    return JSON.stringify(row);
  }
}
