/** One month of the ledger read whole: its entries into a fold, and its blocks of the chain held against them. */
import { monthOfInstant } from '../../workflows/calendar.ts';
import type { LedgerFold } from '../../workflows/ledger/balances.ts';
import {
  type BlockEnds,
  type ChainProblem,
  type ClosingSeal,
  checkBlock,
} from '../../workflows/ledger/chain.ts';
import type { Transfer } from '../../workflows/ledger/transfer.ts';
import { blocksOfMonth } from '../ledger/chain-store.ts';
import { pagesOfMonth } from '../ledger/store.ts';
import { type Deps, digest } from '../platform/deps.ts';

export interface MonthFindings {
  readonly month: string;
  readonly entries: number;
  /** Posted in the month; as much on the credit side. */
  readonly turnoverCents: number;
  /** What does not fit its blocks, in the order of the chain. */
  readonly problems: readonly ChainProblem[];
  readonly blocks: readonly BlockEnds[];
  /** What the block that closes it seals, with that block's number and hash. */
  readonly closing?: { readonly number: number; readonly hash: string; readonly seal: ClosingSeal };
  /** Entries that are in no block: how many, and the first of them. */
  readonly unsealed: { readonly count: number; readonly first?: string };
}

/**
 * @param fold what the entries are added to, in their order
 * @param untilBlock the chain's last block when the reading began; later ones may hold entries that came meanwhile
 */
export async function checkMonth(
  deps: Pick<Deps, 'store'>,
  month: string,
  fold: Pick<LedgerFold, 'add'>,
  untilBlock: number,
): Promise<MonthFindings> {
  const { entries, turnoverCents } = await readEntries(deps, month, fold);
  const problems: ChainProblem[] = [];
  const blocks: BlockEnds[] = [];
  const sealed = new Set<string>();
  let closing: MonthFindings['closing'];
  for await (const block of blocksOfMonth(deps, month)) {
    const { number, previousHash, hash, links } = block;
    if (number > untilBlock) break;
    if (block.closing) closing = { number, hash, seal: block.closing };
    const [first] = links[0] ?? [];
    blocks.push({ number, previousHash, hash, ...(first !== undefined && { transferId: first }) });
    problems.push(...checkBlock(digest, block, (id) => entries.get(id)));
    for (const [transferId] of links) {
      if (sealed.has(transferId)) problems.push({ block: number, transferId, problem: 'sealed-twice' });
      sealed.add(transferId);
    }
  }
  const unsealed = [...entries.keys()].filter((id) => !sealed.has(id));
  const [first] = unsealed;
  return {
    month,
    entries: entries.size,
    turnoverCents,
    problems,
    blocks,
    ...(closing && { closing }),
    unsealed: { count: unsealed.length, ...(first !== undefined && { first }) },
  };
}

async function readEntries(deps: Pick<Deps, 'store'>, month: string, fold: Pick<LedgerFold, 'add'>) {
  const entries = new Map<string, Transfer>();
  let turnoverCents = 0;
  for await (const page of pagesOfMonth(deps, month)) {
    for (const entry of page) {
      fold.add(entry);
      // One that was moved to another month's list is missing in its own.
      if (monthOfInstant(entry.at) !== month) continue;
      entries.set(entry.transferId, entry);
      if (entry.kind === 'direct' || entry.kind === 'post') turnoverCents += entry.amountCents;
    }
  }
  return { entries, turnoverCents };
}
