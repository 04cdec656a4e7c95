/**
 * The chain over the ledger: entries in blocks, each entry's link a hash over the entry and the link before it, each
 * block beginning at the end of the one before. An entry that is changed, removed or moved afterwards does not fit
 * its link any more.
 */
import type { Cents } from '../money.ts';
import type { Transfer } from './transfer.ts';

/** SHA-256 as hexadecimal. */
export type Hash = (text: string) => string;

/** What a block that closes a month seals besides the entries before it. */
export interface ClosingSeal {
  readonly entries: number;
  readonly debitsCents: Cents;
  readonly creditsCents: Cents;
  readonly pendingCents: Cents;
  readonly balancesDigest: string;
}

interface BlockHeader {
  /** From 1, without gaps, through all months. */
  readonly number: number;
  /** The month of all of its entries, `YYYY-MM`. */
  readonly month: string;
  readonly sealedAt: string;
  /** The hash of the block before; of the first one `genesis`. */
  readonly previousHash: string;
  /** Present on the last block of a closed month. */
  readonly closing?: ClosingSeal;
}

export interface ChainBlock extends BlockHeader {
  /** Ids of its entries with their links, in the order in which they were sealed. */
  readonly links: readonly (readonly [transferId: string, link: string])[];
  /** The last link: what the next block begins with. */
  readonly hash: string;
}

/** Where the chain begins. */
export const genesis = '0'.repeat(64);

/** Every field of the entry in the order of their names, so that none can be changed or added unseen. */
export function canonicalForm(entry: Transfer): string {
  const fields = Object.entries(entry).filter(([, value]) => value !== undefined);
  return JSON.stringify(fields.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

export function sealBlock(hash: Hash, header: BlockHeader, entries: readonly Transfer[]): ChainBlock {
  let link = firstLink(hash, header);
  const links = entries.map((entry): [string, string] => {
    link = linkOf(hash, link, entry);
    return [entry.transferId, link];
  });
  return { ...header, links, hash: link };
}

function firstLink(hash: Hash, { number, month, sealedAt, previousHash, closing }: BlockHeader): string {
  const { entries, debitsCents, creditsCents, pendingCents, balancesDigest } = closing ?? {};
  const seal = closing && [entries, debitsCents, creditsCents, pendingCents, balancesDigest];
  return hash(JSON.stringify([previousHash, number, month, sealedAt, seal ?? null]));
}

function linkOf(hash: Hash, before: string, entry: Transfer): string {
  return hash(`${before}\n${canonicalForm(entry)}`);
}

/** What does not fit the chain: an entry, or a block that was tampered with itself. */
export interface ChainProblem {
  readonly block: number;
  readonly transferId?: string;
  readonly problem:
    | 'changed'
    | 'removed'
    | 'sealed-twice'
    | 'not-sealed'
    | 'block-changed'
    | 'block-missing'
    | 'block-moved';
}

/**
 * What of a block does not fit, in its order. Each entry is held against the link recorded before it, so that one
 * changed entry does not make those after it suspect.
 * @param find the entry of that id as the ledger has it now
 */
export function checkBlock(
  hash: Hash,
  block: ChainBlock,
  find: (transferId: string) => Transfer | undefined,
): ChainProblem[] {
  const problems: ChainProblem[] = [];
  let before = firstLink(hash, block);
  for (const [transferId, link] of block.links) {
    const entry = find(transferId);
    if (!entry) problems.push({ block: block.number, transferId, problem: 'removed' });
    else if (linkOf(hash, before, entry) !== link)
      problems.push({ block: block.number, transferId, problem: 'changed' });
    before = link;
  }
  if (before !== block.hash) problems.push({ block: block.number, problem: 'block-changed' });
  return problems;
}

/** What the order of blocks is checked on. */
export type BlockEnds = Pick<ChainBlock, 'number' | 'previousHash' | 'hash'> & {
  /** Its first entry, which no longer fits when the block before does not lead to it. */
  readonly transferId?: string;
};

/**
 * Whether blocks follow each other without a gap, to the end of the chain.
 * @param blocks in any order
 * @param head the number and hash of the last block, as the chain's end has them
 */
export function checkSequence(
  blocks: readonly BlockEnds[],
  head: Pick<ChainBlock, 'number' | 'hash'>,
): ChainProblem[] {
  const problems: ChainProblem[] = [];
  let last = { number: 0, hash: genesis };
  for (const block of blocks.toSorted((a, b) => a.number - b.number)) {
    const { number, previousHash, hash, transferId } = block;
    const named = { ...(transferId !== undefined && { transferId }) };
    if (number !== last.number + 1) problems.push({ block: last.number + 1, problem: 'block-missing' });
    else if (previousHash !== last.hash) problems.push({ block: number, ...named, problem: 'block-moved' });
    last = { number, hash };
  }
  if (last.number < head.number) problems.push({ block: last.number + 1, problem: 'block-missing' });
  else if (last.number !== head.number || last.hash !== head.hash)
    problems.push({ block: last.number, problem: 'block-moved' });
  return problems;
}
