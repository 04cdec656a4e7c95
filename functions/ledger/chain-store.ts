/** The chain over the ledger in the store: its end, whose version lets one block follow at a time, and its blocks. */
import { type ChainBlock, genesis } from '../../workflows/ledger/chain.ts';
import type { Deps } from '../platform/deps.ts';
import { keys } from '../platform/keys.ts';
import type { Page, Write } from '../platform/store/port.ts';

export interface ChainHead {
  readonly number: number;
  readonly hash: string;
  /** Entries in all blocks. */
  readonly entries: number;
  /** Up to when the ledger was read through, ISO 8601; an entry that came late may be before it. */
  readonly sealedUntil?: string;
}

export interface StoredHead {
  readonly head: ChainHead;
  /** Undefined when there is no chain yet. */
  readonly version: number | undefined;
}

export async function loadChainHead(deps: Pick<Deps, 'store'>): Promise<StoredHead> {
  const item = await deps.store.get<ChainHead>(keys.chainHead());
  return { head: item?.data ?? { number: 0, hash: genesis, entries: 0 }, version: item?.version };
}

/** The write that moves the chain's end; it fails when somebody else moved it meanwhile. */
export function putChainHead(head: ChainHead, { version }: StoredHead): Write {
  return {
    op: 'put',
    key: keys.chainHead(),
    data: head,
    when: version === undefined ? 'absent' : { version },
  };
}

/** The writes that add a block at the end of the chain. */
export function addBlock(block: ChainBlock, stored: StoredHead): Write[] {
  const { number, month, hash, links } = block;
  const entries = stored.head.entries + links.length;
  return [
    { op: 'put', key: keys.chainBlock(month, number), data: block, when: 'absent' },
    putChainHead({ ...stored.head, number, hash, entries }, stored),
  ];
}

/** The blocks of a month, in the order of their numbers or the other way round, some at a time. */
export async function* blocksOfMonth(
  deps: Pick<Deps, 'store'>,
  month: string,
  order: 'oldest first' | 'newest first' = 'oldest first',
): AsyncGenerator<ChainBlock, void> {
  const { pk } = keys.chainBlock(month, 0);
  let after: string | undefined;
  do {
    const page: Page<ChainBlock> = await deps.store.query<ChainBlock>({
      pk,
      limit: 10,
      descending: order === 'newest first',
      ...(after !== undefined && { after }),
    });
    for (const item of page.items) yield item.data;
    after = page.next;
  } while (after !== undefined);
}
