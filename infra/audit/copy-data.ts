/**
 * A copy of an embedded runtime's database, to read while the home runs: its file belongs to the running process alone.
 * The file changes only when the log is folded into it, so that a copy during which that did not happen is whole.
 */
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface CopiedData {
  readonly path: string;
  remove(): void;
}

const attempts = 10;
/** The head of SQLite's write-ahead log, with the numbers that change whenever it begins anew. */
const logHeadBytes = 32;

/** @throws Error when there is no database in the folder, or it changes all the time */
export function copyData(dataDir: string): CopiedData {
  const source = join(dataDir, 'entraide.sqlite');
  if (!existsSync(source)) throw new Error(`there is no entraide.sqlite in ${dataDir}`);
  const folder = mkdtempSync(join(tmpdir(), 'entraide-audit-'));
  const path = join(folder, 'entraide.sqlite');
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const before = stateOf(source);
      copyFileSync(source, path);
      rmSync(`${path}-wal`, { force: true });
      if (existsSync(`${source}-wal`)) copyFileSync(`${source}-wal`, `${path}-wal`);
      if (stateOf(source) === before) return { path, remove };
    }
    throw new Error(`${source} changes all the time; try again when less goes on`);
  } catch (error) {
    remove();
    throw error;
  }
}

/** Stays the same while entries are only added to the log. */
function stateOf(source: string): string {
  const { mtimeNs, size } = statSync(source, { bigint: true });
  return `${mtimeNs} ${size} ${logHead(`${source}-wal`)}`;
}

function logHead(path: string): string {
  if (!existsSync(path)) return '';
  const descriptor = openSync(path, 'r');
  try {
    const head = Buffer.alloc(logHeadBytes);
    readSync(descriptor, head, 0, logHeadBytes, 0);
    return head.toString('hex');
  } finally {
    closeSync(descriptor);
  }
}
