/** The statement of losses: claims that declare lost days, and the register; small groups merged before it is kept. */
import type { Claim } from '../../workflows/claim/claim.ts';
import { type Disclosed, disclose } from '../../workflows/losses/disclosure.ts';
import { addDeclared, addRegistered, type Cells, declaredMonths } from '../../workflows/losses/statement.ts';
import type { Activity, Loss } from '../../workflows/registers/records.ts';
import { type Deps, digest } from '../platform/deps.ts';
import { indexes, keys } from '../platform/keys.ts';
import { claimSources, type Gathering, monthsOfPlan, pageSize, type Source } from './sources.ts';
import type { Report } from './store.ts';

export type LossesResult = Disclosed;

export const lossesReport: Gathering<Cells, LossesResult> = {
  begin: () => ({}),
  sources: (deps, report) => [
    ...claimSources(deps, report, addDeclarations),
    ...monthsOfPlan(deps, deps.plan.endsOn).map(registerOf),
  ],
  finish: (_deps, _report, cells) => disclose(Object.values(cells)),
};

async function addDeclarations(
  deps: Deps,
  report: Report,
  cells: Cells,
  claims: readonly Claim[],
): Promise<Cells> {
  const found = await Promise.all(claims.map((claim) => declarationsOf(deps, claim)));
  let sum = cells;
  for (const { claim, months, activity } of found) {
    const place = activity ?? { country: claim.country, sector: '' };
    for (const month of months) sum = addDeclared(sum, month, place, disguise(report, claim.memberId));
  }
  return sum;
}

/** What the register knows of a month of the Activité counts in the place of what is declared. */
async function declarationsOf(deps: Deps, claim: Claim) {
  const declared = declaredMonths(claim);
  const { activityId } = claim;
  if (declared.length === 0 || activityId === undefined) return { claim, months: declared };
  const [activity, ...registered] = await Promise.all([
    deps.registers.activity(activityId),
    ...declared.map(({ month }) => deps.store.get(keys.loss(activityId, month))),
  ]);
  return { claim, activity, months: declared.filter((_, at) => registered[at] === undefined) };
}

function registerOf(month: string): Source<Cells> {
  return async (deps, report, cells, after) => {
    const { items, next } = await deps.store.query<Loss>({
      pk: indexes.losses(month),
      index: true,
      limit: pageSize,
      ...(after !== undefined && { after }),
    });
    const activities = await Promise.all(items.map(({ data }) => deps.registers.activity(data.activityId)));
    const gathered = items.reduce((sum, { data }, at) => {
      return addRegistered(sum, data, activities[at] as Activity | undefined, (id) => disguise(report, id));
    }, cells);
    return { gathered, count: items.length, ...(next !== undefined && { next }) };
  };
}

/** Tells people of one report apart, and is gone with it. */
function disguise({ reportId }: Report, personId: string): string {
  return digest(`${reportId}:${personId}`).slice(0, 12);
}
