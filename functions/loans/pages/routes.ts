/** `/loans` and `/receipts`: what was lent and how it comes back, what others are to pay. */

import { fillSentence } from '../../../workflows/language.ts';
import { debtorAccountFor } from '../../../workflows/policy/plan.ts';
import { sendList } from '../../documents/send-list.ts';
import { tableFormat } from '../../documents/table-file.ts';
import { openPublicReceipt, publicReceiptSchema } from '../../receipts/open-receipt.ts';
import { receiptsList } from '../../receipts/pages/receipts-list.ts';
import { type ReceiptDraft, receiptPage, receiptsPage } from '../../receipts/pages/receipts-page.ts';
import { aidParameters } from '../../receipts/schemes.ts';
import { allReceiptViews, viewReceipt } from '../../receipts/view-receipts.ts';
import { readCents, readWhole } from '../../web/forms/read-number.ts';
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
import {
  askReschedule,
  askWriteOff,
  decideLoanRequest,
  loanDecisionSchema,
  rescheduleSchema,
  writeOffSchema,
} from '../ask-about-loan.ts';
import { repayLoan, repaymentSchema } from '../repay-loan.ts';
import { loanSummaries, viewLoan } from '../view-loan.ts';
import { loanWords } from '../words/index.ts';
import { loanPage } from './loan-page.ts';
import { loansPage } from './loans-page.ts';
import { type LoanForm, sendLoanForm } from './send-loan-form.ts';

export function loanRoutes(pages: PageApp, deps: PagesDeps): void {
  pages.get('/loans', async (c, viewer) => {
    const person = signedIn(viewer);
    const { items } = await loanSummaries(deps, person, { limit: 500 });
    const seesReceipts = hasRole(person, ['finance', 'auditor', 'board-delegate']);
    return show(c, viewer, loansPage(viewer, items, seesReceipts));
  });

  pages.get('/loans/:id', async (c, viewer) => {
    const loan = await viewLoan(deps, signedIn(viewer), c.req.param('id') ?? '');
    const loans = loanWords[viewer.language];
    const told: Readonly<Record<string, string>> = {
      repaid: loans.repaid,
      asked: loans.asked,
      decided: loans.decided,
    };
    const done = told[c.req.query('done') ?? ''];
    return show(c, viewer, loanPage(viewer, loan, { values: new Map(), errors: [], done }));
  });

  pages.post('/loans/:id/repayments', (c, viewer) => sendLoanForm(c, viewer, deps, repayment(deps)));
  pages.post('/loans/:id/reschedule', (c, viewer) => sendLoanForm(c, viewer, deps, moreTime(deps)));
  pages.post('/loans/:id/write-off', (c, viewer) => sendLoanForm(c, viewer, deps, givingUp(deps)));
  pages.post('/loans/:id/requests/:request', (c, viewer) =>
    sendLoanForm(c, viewer, deps, deciding(deps, c.req.param('request') ?? '')),
  );

  pages.get('/receipts', async (c, viewer) => {
    return showReceipts(c, viewer, deps);
  });

  pages.post('/receipts', async (c, viewer) => {
    const sent = await formTexts(c);
    const typed = sent.get('expectedCents')?.trim() ?? '';
    const body = { scheme: sent.get('scheme') ?? '', expectedCents: typed === '' ? 0 : readCents(typed) };
    const input = publicReceiptSchema.safeParse(body);
    if (!input.success) {
      const wrong = input.error.issues.map((issue) => String(issue.path[0]));
      return showReceipts(c, viewer, deps, { scheme: body.scheme, expectedCents: typed, wrong });
    }
    const { receiptId } = await openPublicReceipt(deps, signedIn(viewer), input.data);
    return c.redirect(`/receipts/${receiptId}`, 303);
  });

  pages.get('/receipts/:id', async (c, viewer) => {
    const receipt = await viewReceipt(deps, signedIn(viewer), c.req.param('id') ?? '');
    const { iban } = debtorAccountFor(deps.plan, receipt.country);
    return show(c, viewer, receiptPage(viewer, receipt, iban.replace(/(.{4})(?=.)/g, '$1 ')));
  });
}

async function showReceipts(
  c: PageContext,
  viewer: Viewer,
  deps: PagesDeps,
  draft?: ReceiptDraft,
): Promise<Response> {
  const person = signedIn(viewer);
  const receipts = await allReceiptViews(deps, person);
  const { aids } = aidParameters(deps);
  const shown = {
    now: deps.clock.now(),
    schemes: new Map(aids.map((aid) => [aid.id, aid.name[viewer.language]])),
  };
  const format = tableFormat(c.req.query('format'));
  if (format) return sendList(c, viewer, { list: receiptsList(viewer, shown), rows: receipts, format });
  const mayExpect = hasRole(person, ['finance']) && { aids };
  return show(
    c,
    viewer,
    receiptsPage(viewer, { ...shown, receipts, ...mayExpect, draft }),
    draft ? 422 : 200,
  );
}

function repayment(deps: PagesDeps): LoanForm {
  return {
    prefix: 'repay',
    async send(viewer, loanId, value) {
      const input = repaymentSchema.safeParse({
        amountCents: readCents(value('amountCents')),
        from: value('from') || undefined,
      });
      if (!input.success) return { wrong: ['amountCents'] };
      const { language } = viewer;
      const { receipt } = await repayLoan(deps, signedIn(viewer), loanId, input.data);
      if (!receipt) return { done: 'repaid' };
      const { iban } = debtorAccountFor(deps.plan, receipt.country);
      const values = {
        amount: { cents: receipt.expectedCents },
        account: iban.replace(/(.{4})(?=.)/g, '$1 '),
        reference: receipt.referenceText,
      };
      return { told: fillSentence(loanWords[viewer.language].referenceGiven, values, language) };
    },
  };
}

function moreTime(deps: PagesDeps): LoanForm {
  return {
    prefix: 'more',
    async send(viewer, loanId, value) {
      const body = { months: readWhole(value('months')), reason: value('reason') };
      const input = rescheduleSchema.safeParse(body);
      if (!input.success) return { wrong: input.error.issues.map((issue) => String(issue.path[0])) };
      await askReschedule(deps, signedIn(viewer), loanId, input.data);
      return { done: 'asked' };
    },
  };
}

function givingUp(deps: PagesDeps): LoanForm {
  return {
    prefix: 'giveUp',
    async send(viewer, loanId, value) {
      const input = writeOffSchema.safeParse({ reason: value('reason') });
      if (!input.success) return { wrong: ['reason'] };
      await askWriteOff(deps, signedIn(viewer), loanId, input.data);
      return { done: 'asked' };
    },
  };
}

function deciding(deps: PagesDeps, requestId: string): LoanForm {
  return {
    prefix: 'decide',
    async send(viewer, loanId, value) {
      const body = { decision: value('decision'), comment: value('comment').trim() || undefined };
      const input = loanDecisionSchema.safeParse(body);
      if (!input.success) return { wrong: input.error.issues.map((issue) => String(issue.path[0])) };
      await decideLoanRequest(deps, signedIn(viewer), loanId, requestId, input.data);
      return { done: 'decided' };
    },
  };
}
