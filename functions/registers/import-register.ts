/**
 * Takes the file of a register in: before it `POST /api/imports/{register}`, after it the registers. Each good
 * row is stored whole or not at all, so that an import cut off in the middle is completed by running it again.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { instantOf } from '../../workflows/calendar.ts';
import type { Language } from '../../workflows/language.ts';
import { explainImport } from '../../workflows/registers/import-texts.ts';
import { type CellProblem, type FileRow, readRegisterFile } from '../../workflows/registers/register-file.ts';
import type { RegisterName, RegisterRecord } from '../../workflows/registers/register-forms.ts';
import type { Clock } from '../platform/clock.ts';
import { keyText } from '../platform/store/limits.ts';
import type { Store } from '../platform/store/port.ts';
import { decodeFile, MAX_FILE_MEBIBYTES } from './decode-file.ts';
import { placeOf } from './register-writes.ts';
import { type SaveContext, saveRecords } from './save-records.ts';

export interface Rejection {
  /** The physical line of the file on which the row begins, from 1. */
  readonly line: number;
  /** The column's header; empty when it is the row as a whole. */
  readonly path: string;
  readonly code: string;
  readonly message: string;
  /** What else is wrong with the row. */
  readonly others?: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}

export interface ImportResult {
  /** Rows that were new or that changed a record. */
  readonly accepted: number;
  /** Rows that said what the register already knew. */
  readonly unchanged: number;
  /** The first ten thousand rows that were not taken in, by line. */
  readonly rejected: readonly Rejection[];
  readonly rejectedCount: number;
  /** The file as a whole could not be read: nothing was taken in, and `rejected` has the one reason. */
  readonly refused?: 'empty-file' | 'file-too-large' | 'not-utf-8' | 'invalid-header';
}

export interface ImportOptions {
  /** Of the messages. */
  readonly language: Language;
  /** For the instant at which a member's account changed. */
  readonly clock: Clock;
  /** Who hands the file in, and what is told when it changes a member's account. */
  readonly changedBy?: string;
  readonly tellChange?: SaveContext['tellChange'];
  /** What sessions go by, which end for whoever leaves or comes back; by default the system's clock. */
  readonly realTime?: Clock;
  /** What the other registers, or the day, say against a row that is right by itself. */
  readonly refuse?: (record: RegisterRecord) => Promise<readonly CellProblem[]>;
}

const MOST_LISTED = 10_000;
const ROWS_PER_CHUNK = 180;
const CHUNKS_IN_FLIGHT = 4;

/**
 * @param csv the file's bytes, or its text if it was decoded without loss
 * @throws TransientFailure when the store did not answer: what is stored stays, running the import again goes on
 */
export async function importRegister(
  store: Store,
  register: RegisterName,
  csv: string | Uint8Array,
  { language, clock, changedBy, tellChange, realTime, refuse: refuseRow }: ImportOptions,
): Promise<ImportResult> {
  const decoded = decodeFile(csv);
  if (!decoded.ok) return refuse(decoded.problem, { max: MAX_FILE_MEBIBYTES }, decoded.problem, language);
  const file = readRegisterFile(register, decoded.text);
  if (!file.ok) {
    const { code, values } = file.problem;
    return refuse(code, values, code === 'empty-file' ? code : 'invalid-header', language);
  }
  const rejected: Rejection[] = [];
  const reject: Reject = (line, problems) => void rejected.push(explain(line, problems, language));
  const good = goodRows(register, file.rows, reject);
  const context: SaveContext = {
    store,
    register,
    fields: file.fields,
    changedAt: instantOf(clock.now()),
    ...(realTime && { realTime }),
    ...(changedBy !== undefined && { changedBy }),
    ...(tellChange && { tellChange }),
  };
  const { accepted, unchanged } = await saveAll(context, good, async (rows) => {
    const told = await Promise.all(rows.map(async ({ record }) => (await refuseRow?.(record)) ?? []));
    rows.forEach(({ line }, at) => {
      if (told[at]?.length) reject(line, told[at]);
    });
    return rows.flatMap(({ record }, at) => (told[at]?.length ? [] : [record]));
  });
  rejected.sort((a, b) => a.line - b.line);
  return {
    accepted,
    unchanged: unchanged + good.repeated(),
    rejected: rejected.slice(0, MOST_LISTED),
    rejectedCount: rejected.length,
  };
}

function refuse(
  code: string,
  values: CellProblem['values'],
  refused: NonNullable<ImportResult['refused']>,
  language: Language,
): ImportResult {
  const rejection = { line: 1, path: '', code, message: explainImport(code, values, language) };
  return { accepted: 0, unchanged: 0, rejected: [rejection], rejectedCount: 1, refused };
}

function explain(line: number, problems: readonly CellProblem[], language: Language): Rejection {
  const [first, ...others] = problems.map(({ column, code, values }) => ({
    path: column,
    code,
    message: explainImport(code, { ...values, column }, language),
  }));
  if (!first) throw new RangeError(`line ${line} was rejected without a reason`);
  return { line, ...first, ...(others.length > 0 && { others }) };
}

type Reject = (line: number, problems: readonly CellProblem[]) => void;

interface GoodRow {
  readonly line: number;
  readonly record: RegisterRecord;
}

interface GoodRows extends Iterable<GoodRow> {
  /** Rows passed over because they repeat an earlier one word for word. */
  repeated(): number;
}

/** The records to store, each id once: the first row counts, a later one that contradicts it is rejected. */
function goodRows(register: RegisterName, rows: Iterable<FileRow>, reject: Reject): GoodRows {
  const seen = new Map<string, { line: number; content: string }>();
  let repeated = 0;
  return {
    repeated: () => repeated,
    *[Symbol.iterator]() {
      for (const row of rows) {
        if (!row.ok) {
          reject(row.line, row.problems);
          continue;
        }
        const id = keyText(placeOf(register, row.record).key);
        const content = JSON.stringify(row.record);
        const earlier = seen.get(id);
        if (!earlier) {
          seen.set(id, { line: row.line, content });
          yield { line: row.line, record: row.record };
        } else if (earlier.content === content) repeated += 1;
        else reject(row.line, [{ column: '', code: 'duplicate-row', values: { line: earlier.line } }]);
      }
    },
  };
}

/** Stores chunk after chunk, a few at a time, and lets others have their turn in between. */
async function saveAll(
  context: SaveContext,
  rows: Iterable<GoodRow>,
  allowed: (rows: readonly GoodRow[]) => Promise<RegisterRecord[]>,
) {
  const total = { accepted: 0, unchanged: 0 };
  const pending = rows[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (let chunk = take(pending); chunk.length > 0; chunk = take(pending)) {
      const { accepted, unchanged } = await saveRecords(context, await allowed(chunk));
      total.accepted += accepted;
      total.unchanged += unchanged;
      await nextTurn();
    }
  };
  const workers = await Promise.allSettled(Array.from({ length: CHUNKS_IN_FLIGHT }, work));
  for (const worker of workers) if (worker.status === 'rejected') throw worker.reason;
  return total;
}

function take(rows: Iterator<GoodRow>): GoodRow[] {
  const chunk: GoodRow[] = [];
  while (chunk.length < ROWS_PER_CHUNK) {
    const next = rows.next();
    if (next.done) break;
    chunk.push(next.value);
  }
  return chunk;
}
