/** The embedded engine's public face. */
export type { StateMachine } from './definition.ts';
export {
  InvalidDefinition,
  REFUSED_FEATURES,
  type RefusedFeature,
  UnsupportedFeature,
} from './definition-errors.ts';
export {
  Engine,
  type EngineClock,
  type EngineOptions,
  type EngineStats,
} from './engine.ts';
export type { Failure } from './errors.ts';
export type { Status } from './execution.ts';
export type { TaskCall, TaskHandler } from './handlers.ts';
export type { HistoryEvent } from './history.ts';
export { loadDefinition } from './load-definition.ts';
export type { ExecutionDescription, ExecutionSummary, ListOptions } from './queries.ts';
export type { EngineDatabase } from './tables.ts';
