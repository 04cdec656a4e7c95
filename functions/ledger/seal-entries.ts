/**
 * Seals entries into the chain: before it their booking, which never waits for the chain; after it the closing of the
 * month and the audit. Run twice, stopped half-way or met by another, each entry is in one block.
 */
import { instantOf } from '../../workflows/calendar.ts';
import { type ChainBlock, sealBlock } from '../../workflows/ledger/chain.ts';
import type { Transfer } from '../../workflows/ledger/transfer.ts';
import { type Deps, digest } from '../platform/deps.ts';
import { TransientFailure } from '../platform/failures.ts';
import { retryOnConflict } from '../platform/retry-on-conflict.ts';
import { addBlock, blocksOfMonth, loadChainHead, type StoredHead } from './chain-store.ts';
import { pagesOfMonth, pagesSince } from './store.ts';

type SealDeps = Pick<Deps, 'store' | 'clock'>;

/** A link takes 64 characters, an id up to some 200: a block stays well below what an item holds. */
const entriesPerBlock = 1_000;
const charactersPerBlock = 250_000;
const charactersPerLink = 72;

/**
 * Puts every entry of the month that is in no block yet into blocks at the end of the chain.
 * @param from instant before which nothing is looked at; the whole month unless told
 * @returns how many entries it sealed
 * @throws TransientFailure when others keep adding blocks first; what was sealed stays sealed
 */
export async function sealMonth(deps: SealDeps, month: string, from?: string): Promise<number> {
  let sealed = 0;
  return retryOnConflict(
    async () => {
      for await (const count of sealOnce(deps, month, from)) sealed += count;
      return sealed;
    },
    () => new TransientFailure('the chain of the ledger is being written by too many at once'),
  );
}

/** One reading of the month, block after block. The chain's end is read first: later blocks of others end it. */
async function* sealOnce(
  deps: SealDeps,
  month: string,
  from: string | undefined,
): AsyncGenerator<number, void> {
  let stored = await loadChainHead(deps);
  const known = await sealedIds(deps, month, from);
  const pages = from === undefined ? pagesOfMonth(deps, month) : pagesSince(deps, month, from);
  let gathered: Transfer[] = [];
  let characters = 0;
  for await (const page of pages) {
    for (const entry of page) {
      if (known.has(entry.transferId)) continue;
      const size = entry.transferId.length + charactersPerLink;
      if (gathered.length >= entriesPerBlock || characters + size > charactersPerBlock) {
        stored = await storeBlock(deps, stored, month, gathered);
        yield gathered.length;
        gathered = [];
        characters = 0;
      }
      gathered.push(entry);
      characters += size;
    }
  }
  if (gathered.length === 0) return;
  await storeBlock(deps, stored, month, gathered);
  yield gathered.length;
}

/** Who books and who seals may have other clocks, by far less. */
const clocksApart = 600_000;

/** What was booked since an instant is in no block that was sealed before it. */
async function sealedIds(
  deps: SealDeps,
  month: string,
  from: string | undefined,
): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for await (const { links, sealedAt } of blocksOfMonth(deps, month, 'newest first')) {
    if (from !== undefined && Date.parse(sealedAt) + clocksApart < Date.parse(from)) break;
    for (const [id] of links) ids.add(id);
  }
  return ids;
}

async function storeBlock(
  deps: SealDeps,
  stored: StoredHead,
  month: string,
  entries: readonly Transfer[],
): Promise<StoredHead> {
  const block = nextBlock(deps, stored, month, entries);
  await deps.store.transact(addBlock(block, stored));
  return afterBlock(stored, block);
}

/** The block that would follow the chain's end. */
export function nextBlock(
  deps: Pick<Deps, 'clock'>,
  { head }: StoredHead,
  month: string,
  entries: readonly Transfer[],
  closing?: ChainBlock['closing'],
): ChainBlock {
  const header = {
    number: head.number + 1,
    month,
    sealedAt: instantOf(deps.clock.now()),
    previousHash: head.hash,
    ...(closing && { closing }),
  };
  return sealBlock(digest, header, entries);
}

function afterBlock({ head, version }: StoredHead, { number, hash, links }: ChainBlock): StoredHead {
  const entries = head.entries + links.length;
  return { head: { ...head, number, hash, entries }, version: (version ?? 0) + 1 };
}
