/** Now and then, and at the end: the books made anew from the tables, and the product's own check of its ledger. */
import { checkLedger } from '../../../functions/audit/view-ledger.ts';
import { Books } from './books.ts';
import { must } from './violation.ts';
import { personOf, type World } from './world.ts';

/** @throws Violation */
export async function audit(world: World): Promise<void> {
  const anew = Books.fromTables(world.runtime.database.sqlite);
  const [followed, read] = [world.books.summary(), anew.summary()];
  must(
    followed === read,
    () => `what was followed is not what the tables hold: ${firstDifference(followed, read)}`,
  );
  const check = await checkLedger(world.runtime.deps, await personOf(world, 'astrid'));
  const { balanced, problems, envelopesOverspent, countersDiffer } = check;
  must(
    balanced && problems.length + envelopesOverspent.length + countersDiffer.length === 0,
    () => `the ledger's own check says ${JSON.stringify(check)}`,
  );
  must(
    check.entries === anew.entries.size,
    () => `the ledger has ${check.entries} of ${anew.entries.size} entries`,
  );
  must(check.debitsCents === anew.entries.debitsCents, () => 'the ledger comes to another sum');
}

function firstDifference(one: string, other: string): string {
  const at = [...one].findIndex((character, position) => character !== other[position]);
  return `${one.slice(Math.max(0, at - 80), at + 80)} | ${other.slice(Math.max(0, at - 80), at + 80)}`;
}
