/** The ledger month by month: a block of the chain with its entries at a time, then what is in no block yet. */
import { monthOfInstant } from '../../../workflows/calendar.ts';
import { type ChainBlock, checkBlock } from '../../../workflows/ledger/chain.ts';
import type { Transfer } from '../../../workflows/ledger/transfer.ts';
import { type AuditProblem, ofChain } from '../../audit/audit-problem.ts';
import { digestOfBalances } from '../../audit/months.ts';
import { findLedgerMonth, type LedgerMonth, recordedBalances } from '../../ledger/months-store.ts';
import { type Deps, digest } from '../../platform/deps.ts';
import { indexes, keys } from '../../platform/keys.ts';
import { encodeCursor } from '../../platform/store/cursor.ts';
import type { Page } from '../../platform/store/port.ts';
import type { Source } from '../sources.ts';
import { type AuditWork, addBlockEnds, addEntry, type MonthWork, note, startMonth } from './work.ts';

/** Entries of a page: with those that are held, well within what an item takes. */
const pageSize = 250;

export function readMonth(month: string): Source<AuditWork> {
  return async (deps, _report, gathered) => {
    const work = structuredClone(gathered);
    work.month ??= startMonth(month);
    const before = work.entries;
    if (!work.month.areBlocksRead) await readBlock(deps, work, work.month);
    else if (!work.month.areEntriesRead) await readEntries(deps, work, work.month);
    const isOver = work.month.areBlocksRead && work.month.areEntriesRead;
    if (isOver) await endMonth(deps, work, work.month);
    return { gathered: work, count: work.entries - before, ...(!isOver && { next: month }) };
  };
}

async function readBlock(deps: Deps, work: AuditWork, own: MonthWork): Promise<void> {
  const { pk } = keys.chainBlock(own.month, 0);
  const after = own.blocksCursor !== undefined && { after: own.blocksCursor };
  const page: Page<ChainBlock> = await deps.store.query<ChainBlock>({ pk, limit: 1, ...after });
  const block = page.items[0]?.data;
  if (!block || block.number > work.head.number) {
    own.areBlocksRead = true;
    return;
  }
  if (page.next === undefined) own.areBlocksRead = true;
  else own.blocksCursor = page.next;
  const wanted = new Set(block.links.map(([id]) => id));
  const isMissing = () => own.held.filter(({ transferId }) => wanted.has(transferId)).length < wanted.size;
  // What a block holds was booked before it was sealed.
  while (!own.areEntriesRead && own.lastAt <= block.sealedAt && isMissing())
    await readEntries(deps, work, own);
  const byId = new Map(own.held.map((entry): [string, Transfer] => [entry.transferId, entry]));
  note(work, checkBlock(digest, block, (id) => byId.get(id)).map(ofChain));
  addBlockEnds(work, block);
  if (block.closing) own.closing = { ...block, links: [] };
  own.held = own.held.filter(({ transferId }) => !wanted.has(transferId));
}

async function readEntries(deps: Deps, work: AuditWork, own: MonthWork): Promise<void> {
  const query = { pk: indexes.ledger(own.month), index: true, limit: pageSize };
  const after = own.entriesCursor !== undefined && { after: own.entriesCursor };
  const { items, next } = await deps.store.query<Transfer>({ ...query, ...after });
  for (const { data: entry } of items) {
    own.lastAt = entry.at;
    addEntry(work, entry);
    // One that was moved to another month's list is missing in its own.
    if (monthOfInstant(entry.at) !== own.month) continue;
    own.held.push(entry);
    own.entries += 1;
    if (entry.kind === 'direct' || entry.kind === 'post') own.turnoverCents += entry.amountCents;
  }
  const last = items.at(-1);
  if (last) own.entriesCursor = encodeCursor(query, last);
  if (next === undefined) own.areEntriesRead = true;
}

async function endMonth(deps: Deps, work: AuditWork, own: MonthWork): Promise<void> {
  const { month, entries, turnoverCents, held, entriesCursor } = own;
  const record = (await findLedgerMonth(deps, month))?.data;
  work.months.push({ month, state: record?.state ?? 'open', entries, turnoverCents });
  // One that was closed meanwhile ends with a block that this audit does not read.
  if (record?.state === 'closed' && record.block <= work.head.number)
    note(work, await closedProblems(deps, work, own, record));
  else work.unsealed += held.length;
  work.readTo = { month, ...(entriesCursor !== undefined && { cursor: entriesCursor }) };
  delete work.month;
}

/** What of a closed month is not as it was recorded, and as the block that closes it has sealed it. */
async function closedProblems(
  deps: Deps,
  work: AuditWork,
  { month, entries, held, closing }: MonthWork,
  record: Extract<LedgerMonth, { state: 'closed' }>,
): Promise<AuditProblem[]> {
  const subject = `month ${month}`;
  const recorded = digestOfBalances(await recordedBalances(deps, record));
  const fits =
    closing?.number === record.block &&
    closing.hash === record.chainHash &&
    closing.closing?.balancesDigest === record.balancesDigest &&
    recorded === record.balancesDigest &&
    record.entries === entries &&
    record.debitsCents === work.postedCents;
  const [first] = held;
  return [
    ...(first ? [{ problem: 'not-sealed' as const, subject, transferId: first.transferId }] : []),
    ...(fits ? [] : [{ problem: 'month-differs' as const, subject }]),
  ];
}
