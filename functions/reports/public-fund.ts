/** The fund as everybody may see it, gathered from all claims; small groups merged before it is kept. */
import { dayOf } from '../../workflows/calendar.ts';
import type { Claim } from '../../workflows/claim/claim.ts';
import { totals } from '../../workflows/ledger/envelope.ts';
import { discloseMoney, type PublicMoney } from '../../workflows/public-fund/disclose-money.ts';
import { addClaimMoney, type MoneyCells } from '../../workflows/public-fund/public-money.ts';
import { ensureEnvelopes, storedEnvelopes } from '../ledger/envelopes-store.ts';
import { type Deps, digest } from '../platform/deps.ts';
import { newReport } from './order.ts';
import { claimSources, type Gathering } from './sources.ts';
import { publishedReport, type Report } from './store.ts';

export const publicFundReport: Gathering<MoneyCells, PublicMoney> = {
  begin: () => ({}),
  sources: (deps, report) => claimSources(deps, report, addClaims),
  finish: (deps, _report, cells) => disclosed(deps, cells),
};

async function addClaims(
  _deps: Deps,
  { reportId }: Report,
  cells: MoneyCells,
  claims: readonly Claim[],
): Promise<MoneyCells> {
  return claims.reduce(
    (sum, claim) => addClaimMoney(sum, claim, digest(`${reportId}:${claim.memberId}`).slice(0, 12)),
    cells,
  );
}

async function disclosed(deps: Deps, cells: MoneyCells): Promise<PublicMoney> {
  const envelopes = (await storedEnvelopes(deps)).map(({ envelope, shards }) => ({
    envelope,
    ...totals(shards),
  }));
  return discloseMoney(Object.values(cells), envelopes, {
    beginsOn: deps.plan.startsOn,
    today: dayOf(deps.clock.now()),
    // One with confidential claims among others as well: its sums would tell of them.
    confidential: deps.measures.filter((one) => one.confidentialTo !== undefined).map(({ id }) => id),
  });
}

export interface PublicFundView extends PublicMoney {
  /** As of when. */
  readonly asOf: string;
}

/** Up to so many claims the fund is counted while somebody asks; of more, what was gathered in the night is shown. */
const mostCountedAtOnce = 1000;

/** For everybody. Until the first night of a fund with many claims, what was voted is all that is known. */
export async function viewPublicFund(deps: Deps): Promise<PublicFundView> {
  const published = await publishedReport(deps, 'public-fund');
  if (published && published.seen > mostCountedAtOnce) return viewOf(published);
  await ensureEnvelopes(deps);
  const report = newReport(deps, deps.random.id(), 'public-fund', 'system');
  const cells = await countNow(deps, report);
  if (cells) return viewOf({ ...report, result: await disclosed(deps, cells) });
  if (published) return viewOf(published);
  const { votedCents } = await disclosed(deps, {});
  const unknown = { totals: undefined, votedCents, measures: [], countries: [], months: [] };
  return viewOf({ ...report, result: unknown });
}

function viewOf({ askedAt, result }: Report): PublicFundView {
  return { asOf: askedAt, ...(result as PublicMoney) };
}

/** Undefined when there are more than are counted at once. */
async function countNow(deps: Deps, report: Report): Promise<MoneyCells | undefined> {
  let cells: MoneyCells = {};
  let seen = 0;
  for (const read of publicFundReport.sources(deps, report)) {
    let after: string | undefined;
    do {
      const taken = await read(deps, report, cells, after);
      cells = taken.gathered;
      seen += taken.count;
      after = taken.next;
      if (seen > mostCountedAtOnce) return undefined;
    } while (after !== undefined);
  }
  return cells;
}
