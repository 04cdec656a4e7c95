/** `/finance/payments/…`: one payment, and the word of finance on it. */
import { dayOf } from '../../../workflows/calendar.ts';
import { Problem } from '../../platform/problem.ts';
import { hasRole } from '../../web/layout/menu.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import {
  formTexts,
  type PageApp,
  type PageContext,
  type PagesDeps,
  show,
  signedIn,
} from '../../web/page-app.ts';
import { detailIn } from '../../web/problem-detail.ts';
import { confirmAccount, holdPayment, holdReasonSchema, unholdPayment } from '../hold-payment.ts';
import { acceptCost } from '../payroll/accept-cost.ts';
import { confirmOutcome, proposeOutcome } from '../state-outcome.ts';
import { type PaymentView, viewPayment } from '../view-payment.ts';
import { paymentWords } from '../words/index.ts';
import { financePerson } from './finance-person.ts';
import { type PaymentPageParts, paymentPage } from './payment-page.ts';

export function paymentRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/finance/payments/:payment', (c, viewer) => showPayment(c, viewer, deps));

  for (const [action, act] of [
    ['hold', holdPayment],
    ['unhold', unholdPayment],
  ] as const) {
    pages.post(`/finance/payments/:payment/${action}`, async (c, viewer) => {
      const sent = await formTexts(c);
      const reason = holdReasonSchema.safeParse({ reason: sent.get('reason') ?? '' });
      if (!reason.success)
        return showPayment(c, viewer, deps, { error: paymentWords[viewer.language].reasonNeeded }, 422);
      return done(c, () => act(deps, signedIn(viewer), c.req.param('payment') ?? '', reason.data.reason));
    });
  }

  for (const outcome of ['paid', 'not-paid'] as const) {
    pages.post(`/finance/payments/:payment/${outcome}`, async (c, viewer) => {
      const sent = await formTexts(c);
      const reason = holdReasonSchema.safeParse({ reason: sent.get(`reason-${outcome}`) ?? '' });
      if (!reason.success)
        return showPayment(c, viewer, deps, { error: paymentWords[viewer.language].reasonNeeded }, 422);
      const said = { outcome, on: dayOf(deps.clock.now()), reason: reason.data.reason };
      return done(c, () => proposeOutcome(deps, signedIn(viewer), c.req.param('payment') ?? '', said));
    });
  }

  pages.post('/finance/payments/:payment/confirm-outcome', (c, viewer) =>
    done(c, () => confirmOutcome(deps, signedIn(viewer), c.req.param('payment') ?? '')),
  );

  pages.post('/finance/payments/:payment/accept-cost', async (c, viewer) => {
    try {
      await acceptCost(deps, signedIn(viewer), c.req.param('payment') ?? '');
    } catch (error) {
      const isSaid =
        error instanceof Problem && (error.status === 409 || error.code === 'second-person-needed');
      if (!isSaid) throw error;
      return showPayment(c, viewer, deps, { costError: detailIn(error, viewer.language) }, error.status);
    }
    return c.redirect(`/finance/payments/${c.req.param('payment')}`, 303);
  });

  pages.post('/finance/payments/:payment/confirm-account', (c, viewer) =>
    done(c, () => confirmAccount(deps, signedIn(viewer), c.req.param('payment') ?? '')),
  );
}

/** What somebody else did in the meantime is seen on the payment's page. */
async function done(c: PageContext, act: () => Promise<PaymentView>): Promise<Response> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 409) throw error;
  }
  return c.redirect(`/finance/payments/${c.req.param('payment')}`, 303);
}

async function showPayment(
  c: PageContext,
  viewer: Viewer,
  deps: PagesDeps,
  errors: Pick<PaymentPageParts, 'error' | 'costError'> = {},
  status = 200,
): Promise<Response> {
  const person = financePerson(viewer);
  const payment = await viewPayment(deps, person, c.req.param('payment') ?? '');
  const names = await namesOfStaff(deps, peopleIn(payment));
  const mayAct = hasRole(person, ['finance']);
  return show(c, viewer, paymentPage(viewer, { payment, names, mayAct, ...errors }), status);
}

/** The ids of everybody who did something to a payment. */
export function peopleIn({ hold, accountWait, history, costAsked }: PaymentView): string[] {
  const ids = [costAsked?.by, hold?.by, accountWait?.confirmedBy, ...history.map((one) => one.by)];
  return ids.filter((id) => id !== undefined);
}

/** The names of those of the staff among them. */
export async function namesOfStaff(
  { registers }: Pick<PagesDeps, 'registers'>,
  ids: Iterable<string>,
): Promise<Map<string, string>> {
  const people = await Promise.all([...new Set(ids)].map((id) => registers.staff(id)));
  return new Map(people.filter((one) => one !== undefined).map((one) => [one.personId, one.name]));
}
