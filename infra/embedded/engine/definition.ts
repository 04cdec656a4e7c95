/**
 * A state machine as the interpreter runs it: names resolved, fields compiled. `load-definition.ts` makes it from the
 * JSON of the States Language.
 */
import type { Template } from './template.ts';

export interface StateMachine extends States {
  readonly name: string;
  /** The JSON text it was made from: executions keep the definition that they were started with. */
  readonly source: string;
  readonly timeoutSeconds?: number;
  /** Every Task's Resource, for the engine to check that it has a handler. */
  readonly resources: ReadonlyMap<string, string>;
}

/** States that follow each other in one scope: the machine's, a Parallel branch's, or a Map's item processor. */
export interface States {
  readonly startAt: string;
  readonly states: ReadonlyMap<string, State>;
}

export type State =
  | PassState
  | TaskState
  | ChoiceState
  | WaitState
  | SucceedState
  | FailState
  | ParallelState
  | MapState;

interface CommonState {
  readonly name: string;
  /** Replaces what the state would answer. */
  readonly output?: Template;
}

interface FlowState extends CommonState {
  /** The next state's name; undefined is the end of these states. */
  readonly next?: string;
  readonly assign?: Template;
}

/** A state whose failures may be retried and caught. */
export interface GuardedState extends FlowState {
  readonly retry: readonly Retrier[];
  readonly catch: readonly Catcher[];
}

export interface PassState extends FlowState {
  readonly type: 'Pass';
}

export interface TaskState extends GuardedState {
  readonly type: 'Task';
  readonly resource: string;
  readonly arguments?: Template;
  readonly credentials?: Template;
  readonly timeoutSeconds?: Template;
  readonly heartbeatSeconds?: Template;
}

export interface ChoiceState extends CommonState {
  readonly type: 'Choice';
  readonly rules: readonly ChoiceRule[];
  /** Where to go when no rule applies; then the state's own Assign and Output count. */
  readonly default?: string;
  readonly assign?: Template;
}

export interface ChoiceRule {
  readonly condition: Template;
  readonly next: string;
  readonly assign?: Template;
  readonly output?: Template;
}

export interface WaitState extends FlowState {
  readonly type: 'Wait';
  readonly until: { readonly seconds: Template } | { readonly timestamp: Template };
}

export interface SucceedState extends CommonState {
  readonly type: 'Succeed';
}

export interface FailState {
  readonly type: 'Fail';
  readonly name: string;
  readonly error?: Template;
  readonly cause?: Template;
}

export interface ParallelState extends GuardedState {
  readonly type: 'Parallel';
  readonly arguments?: Template;
  readonly branches: readonly States[];
}

export interface MapState extends GuardedState {
  readonly type: 'Map';
  /** Iterations as executions of their own: no outer variables, and their events outside the machine's history. */
  readonly distributed: boolean;
  readonly processor: States;
  /** Without it, the state's input is the array. */
  readonly items?: Template;
  readonly itemSelector?: Template;
  readonly maxConcurrency?: Template;
  readonly toleratedFailureCount?: Template;
  readonly toleratedFailurePercentage?: Template;
  readonly batcher?: {
    readonly input?: Template;
    readonly maxItems?: Template;
    readonly maxBytes?: Template;
  };
}

export interface Retrier {
  readonly errorEquals: readonly string[];
  readonly intervalSeconds: number;
  readonly maxAttempts: number;
  readonly backoffRate: number;
  readonly maxDelaySeconds: number;
  readonly jitter: boolean;
}

export interface Catcher {
  readonly errorEquals: readonly string[];
  readonly next: string;
  readonly assign?: Template;
  readonly output?: Template;
}
