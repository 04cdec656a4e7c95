/** The history of an execution, read back from the rows that its checkpoints left. */
import { EVENT_TYPES, type EventType, type HistoryRow } from './journal.ts';

export interface HistoryEvent {
  /** Counts up from 1. */
  readonly id: number;
  /** The event that this one follows from; 0 for none. */
  readonly previousEventId: number;
  readonly type: EventType;
  /** Milliseconds since 1970-01-01T00:00:00Z on the engine's clock. */
  readonly timestamp: number;
  /** What the service gives in the event's details: name, input, output, assigned, error, cause, resource, ... */
  readonly details: { readonly [field: string]: unknown };
}

/** @param rows the JSON texts of `HistoryRow`s, in order */
export function readHistory(rows: readonly string[]): HistoryEvent[] {
  return rows.flatMap((text) => {
    const { first, at, values, events }: HistoryRow = JSON.parse(text);
    return events.map(([code, previousEventId, facts, places], index) => {
      const details: Record<string, unknown> = { ...facts };
      for (const [field, place] of Object.entries(places)) details[field] = values[place];
      const type = EVENT_TYPES[code];
      if (!type) throw new Error(`No history event type has the number ${code}`);
      return { id: first + index, previousEventId, type, timestamp: at, details };
    });
  });
}
