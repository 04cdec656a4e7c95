/** The engine's tables in the shared SQLite file, and the statements over them; `checkpoint.ts` uses both. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Database } from '../database-port.ts';

/** What the engine needs of the shared database. */
export type EngineDatabase = Pick<Database, 'sqlite' | 'write' | 'flushed'>;

/**
 * `engine_branch.id` and `engine_history.stream` are `branchId(execution, branch number)`: an execution's branches
 * lie side by side without an index of their own, its root first. A running execution is one whose root is there.
 */
const TABLES = `
  CREATE TABLE IF NOT EXISTS engine_definition (
    id INTEGER PRIMARY KEY,
    machine TEXT NOT NULL,
    hash TEXT NOT NULL,
    source TEXT NOT NULL,
    UNIQUE (machine, hash)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS engine_execution (
    id INTEGER PRIMARY KEY,
    definition INTEGER NOT NULL,
    machine TEXT NOT NULL,
    name TEXT NOT NULL,
    status TEXT NOT NULL,
    started_at INTEGER NOT NULL,
    stopped_at INTEGER,
    due_at INTEGER,
    input TEXT NOT NULL,
    output TEXT,
    error TEXT,
    cause TEXT,
    UNIQUE (machine, name)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS engine_execution_timer ON engine_execution (due_at) WHERE due_at IS NOT NULL;
  CREATE TABLE IF NOT EXISTS engine_branch (
    id INTEGER PRIMARY KEY,
    due_at INTEGER,
    to_call INTEGER NOT NULL,
    snapshot TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS engine_branch_timer ON engine_branch (due_at) WHERE due_at IS NOT NULL;
  CREATE TABLE IF NOT EXISTS engine_history (
    id INTEGER PRIMARY KEY,
    stream INTEGER NOT NULL,
    events TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS engine_history_stream ON engine_history (stream);
`;

/** Room for the branches of one execution. */
export const MOST_BRANCHES = 2 ** 20;

export function branchId(execution: number, branch: number): number {
  return execution * MOST_BRANCHES + branch;
}

/** The execution and the branch number behind an `engine_branch.id`. */
export function placeOfBranch(id: number): { readonly execution: number; readonly branch: number } {
  return { execution: Math.floor(id / MOST_BRANCHES), branch: id % MOST_BRANCHES };
}

const STATEMENTS = {
  keepDefinition: 'INSERT OR IGNORE INTO engine_definition (id, machine, hash, source) VALUES (?, ?, ?, ?)',
  findDefinition: 'SELECT id FROM engine_definition WHERE machine = ? AND hash = ?',
  readDefinition: 'SELECT machine, hash, source FROM engine_definition WHERE id = ?',
  lastDefinition: 'SELECT coalesce(max(id), 0) AS id FROM engine_definition',
  insertExecution: `INSERT INTO engine_execution (id, definition, machine, name, status, started_at, stopped_at, due_at, input, output, error, cause)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  endExecution:
    'UPDATE engine_execution SET status = ?, stopped_at = ?, due_at = NULL, output = ?, error = ?, cause = ? WHERE id = ?',
  findExecution: 'SELECT id FROM engine_execution WHERE machine = ? AND name = ?',
  readExecution: 'SELECT * FROM engine_execution WHERE id = ?',
  lastExecution: 'SELECT coalesce(max(id), 0) AS id FROM engine_execution',
  insertBranch: 'INSERT INTO engine_branch (id, due_at, to_call, snapshot) VALUES (?, ?, ?, ?)',
  updateBranch: 'UPDATE engine_branch SET due_at = ?, to_call = ?, snapshot = ? WHERE id = ?',
  deleteBranch: 'DELETE FROM engine_branch WHERE id = ?',
  readBranches: 'SELECT id, snapshot FROM engine_branch WHERE id BETWEEN ? AND ? ORDER BY id',
  branchesToCall: 'SELECT id FROM engine_branch WHERE to_call = 1 AND id > ? ORDER BY id LIMIT ?',
  insertHistory: 'INSERT INTO engine_history (stream, events) VALUES (?, ?)',
  readHistory: 'SELECT events FROM engine_history WHERE stream = ? ORDER BY id',
  lastHistory: 'SELECT events FROM engine_history WHERE stream = ? ORDER BY id DESC LIMIT 1',
  lastStream: 'SELECT max(stream) AS stream FROM engine_history WHERE stream BETWEEN ? AND ?',
  readStreams: 'SELECT stream, events FROM engine_history WHERE stream BETWEEN ? AND ? ORDER BY stream, id',
  nextBranchTimer: 'SELECT min(due_at) AS due_at FROM engine_branch WHERE due_at IS NOT NULL',
  nextExecutionTimer: 'SELECT min(due_at) AS due_at FROM engine_execution WHERE due_at IS NOT NULL',
  dueBranches: 'SELECT id, due_at FROM engine_branch WHERE due_at <= ? ORDER BY due_at, id LIMIT ?',
  dueExecutions: 'SELECT id, due_at FROM engine_execution WHERE due_at <= ? ORDER BY due_at, id LIMIT ?',
  listExecutions: 'SELECT * FROM engine_execution WHERE id > ? ORDER BY id LIMIT ?',
  listExecutionsByStatus: 'SELECT * FROM engine_execution WHERE id > ? AND status = ? ORDER BY id LIMIT ?',
} as const;

export type Statements = { readonly [name in keyof typeof STATEMENTS]: StatementSync };

/** Creates the tables when they are not there, and prepares every statement. */
export function prepareTables(sqlite: DatabaseSync): Statements {
  sqlite.exec(TABLES);
  const prepared = Object.entries(STATEMENTS).map(([name, sql]) => [name, sqlite.prepare(sql)]);
  return Object.fromEntries(prepared) as Statements;
}
