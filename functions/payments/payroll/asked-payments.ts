/** Wages that cost more than the policy lets pass, which another person of finance accepts or not. */
import type { Payment } from '../../claims/payment-store.ts';
import type { Deps } from '../../platform/deps.ts';
import { indexes, keys } from '../../platform/keys.ts';

/** The first hundred, oldest first; read again by key because the index may lag. */
export async function askedPayments({ store }: Pick<Deps, 'store'>): Promise<Payment[]> {
  const { items } = await store.query<Payment>({
    pk: indexes.payments('asked#payroll'),
    index: true,
    limit: 100,
  });
  const fresh = await Promise.all(items.map(({ data }) => store.get<Payment>(keys.payment(data.paymentId))));
  return fresh.flatMap((item) => (item?.data.payroll?.asked ? [item.data] : []));
}
