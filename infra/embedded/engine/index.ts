/** The embedded engine's public face. */
export type { StateMachine } from './definition.ts';
export { InvalidDefinition, REFUSED_FEATURES, UnsupportedFeature } from './definition-errors.ts';
export { Engine, type EngineOptions } from './engine.ts';
export type { TaskCall, TaskHandler } from './handlers.ts';
export type { HistoryEvent } from './history.ts';
export { loadDefinition } from './load-definition.ts';
export type { ExecutionDescription } from './queries.ts';
export type { EngineDatabase } from './tables.ts';
