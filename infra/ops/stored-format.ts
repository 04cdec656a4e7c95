/** Whether a stage, one of its tables or an export is of the format that this program reads; anything else is refused. */
import * as z from 'zod';
import { ConditionFailed, type Store } from '../../functions/platform/store/port.ts';
import { formatAdvice, STORED_FORMAT } from '../aws/stored-format.ts';

/** Where a table notes its format, so that a restored copy of it says so as well. */
export const formatKey = { pk: 'FORMAT', sk: 'FORMAT' } as const;

const noted = z.object({ format: z.int() });

export class OtherFormat extends Error {
  /** @param found undefined when nothing says of which format it is */
  constructor(what: string, found: number | undefined) {
    const says =
      found === undefined ? 'names no format, as earlier versions left it' : `is of format ${found}`;
    super(`${what} ${says}; this program reads format ${STORED_FORMAT}. ${formatAdvice}`);
  }
}

/** The format that the table itself notes. */
export async function formatOfTable(store: Pick<Store, 'get'>): Promise<number | undefined> {
  return noted.safeParse((await store.get(formatKey))?.data).data?.format;
}

/** @throws OtherFormat */
export function requireFormat(what: string, found: number | undefined): void {
  if (found !== STORED_FORMAT) throw new OtherFormat(what, found);
}

/**
 * Looks at what the stack and its table say, and notes it in the table when only the stack does.
 * @param deployed the output of the stack; undefined for a stack of earlier versions
 * @throws OtherFormat
 */
export async function requireFormatOfStage(
  store: Store,
  name: string,
  deployed: string | undefined,
): Promise<void> {
  requireFormat(`the stage ${name}`, deployed === undefined ? undefined : Number(deployed));
  const found = await formatOfTable(store);
  if (found !== undefined) return requireFormat(`the table of the stage ${name}`, found);
  try {
    const data = { format: STORED_FORMAT };
    await store.transact([{ op: 'put', key: formatKey, data, when: 'absent' }]);
  } catch (error) {
    if (!(error instanceof ConditionFailed)) throw error;
    requireFormat(`the table of the stage ${name}`, await formatOfTable(store));
  }
}
