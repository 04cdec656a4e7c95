/** The lists that a claim stands in so that others about the same thing are found: its Activité, client and accounts. */
import { confidentialRoles } from '../../../workflows/measures/confidential.ts';
import type { CaseFacts, Measure } from '../../../workflows/measures/measure.ts';
import type { Deps } from '../../platform/deps.ts';
import { keys } from '../../platform/keys.ts';
import type { ClaimPointer } from '../store.ts';

/** More accounts than that make no claim easier to find. */
const mostAccounts = 8;

/** The list of what concerns an Activité. */
export function nearActivity(activityId: string): string {
  return `near:activity:${activityId}`;
}

/** Of a list the claims filed last, oldest first. */
export async function newestListed({ store }: Pick<Deps, 'store'>, list: string): Promise<ClaimPointer[]> {
  const { pk, sk } = keys.listedClaim(list, '');
  const { items } = await store.query<ClaimPointer>({ pk, prefix: sk, limit: 500, descending: true });
  return items.map(({ data }) => data).toSorted((a, b) => (a.filedAt < b.filedAt ? -1 : 1));
}

/** None for what is confidential, which its household's own claims are held against, and for what pays nothing. */
export function nearLists(
  measure: Pick<Measure, 'confidentialTo' | 'confidentialWhen' | 'settlement'>,
  form: Readonly<Record<string, unknown>>,
  { activity, client, order }: Pick<CaseFacts, 'activity' | 'client' | 'order'>,
): string[] {
  if (confidentialRoles(measure, form) || measure.settlement === 'none') return [];
  const clientId = client?.clientId ?? order?.clientId;
  return [
    ...(activity ? [nearActivity(activity.activityId)] : []),
    ...(clientId === undefined ? [] : [`near:client:${clientId}`]),
    ...accountsIn(form),
  ];
}

function accountsIn({ lines }: Readonly<Record<string, unknown>>): string[] {
  const accounts = (Array.isArray(lines) ? lines : []).flatMap((line: { readonly iban?: unknown }) =>
    typeof line.iban === 'string' ? [`near:account:${line.iban}`] : [],
  );
  return [...new Set(accounts)].slice(0, mostAccounts);
}
