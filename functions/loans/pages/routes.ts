/** `/loans` and `/receipts`: what was lent and how it comes back, what others are to pay. */

import { fillSentence } from '../../../workflows/language.ts';
import { debtorAccountFor } from '../../../workflows/policy/plan.ts';
import { openPublicReceipt, publicReceiptSchema } from '../../receipts/open-receipt.ts';
import { type ReceiptDraft, receiptPage, receiptsPage } from '../../receipts/pages/receipts-page.ts';
import { aidParameters } from '../../receipts/schemes.ts';
import { receiptViews, viewReceipt } from '../../receipts/view-receipts.ts';
import { readCents, readWhole } from '../../web/forms/read-number.ts';
import { hasRole } from '../../web/layout/menu.ts';
import type { Reader } from '../../web/layout/reader.ts';
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
  pages.get('/loans', async (c, reader) => {
    const person = signedIn(reader);
    const { items } = await loanSummaries(deps, person, { limit: 500 });
    const seesReceipts = hasRole(person, ['finance', 'auditor', 'board-delegate']);
    return show(c, reader, loansPage(reader, items, seesReceipts));
  });

  pages.get('/loans/:id', async (c, reader) => {
    const loan = await viewLoan(deps, signedIn(reader), c.req.param('id') ?? '');
    const loans = loanWords[reader.language];
    const told: Readonly<Record<string, string>> = {
      repaid: loans.repaid,
      asked: loans.asked,
      decided: loans.decided,
    };
    const done = told[c.req.query('done') ?? ''];
    return show(c, reader, loanPage(reader, loan, { values: new Map(), errors: [], done }));
  });

  pages.post('/loans/:id/repayments', (c, reader) => sendLoanForm(c, reader, deps, repayment(deps)));
  pages.post('/loans/:id/reschedule', (c, reader) => sendLoanForm(c, reader, deps, moreTime(deps)));
  pages.post('/loans/:id/write-off', (c, reader) => sendLoanForm(c, reader, deps, givingUp(deps)));
  pages.post('/loans/:id/requests/:request', (c, reader) =>
    sendLoanForm(c, reader, deps, deciding(deps, c.req.param('request') ?? '')),
  );

  pages.get('/receipts', async (c, reader) => {
    return showReceipts(c, reader, deps);
  });

  pages.post('/receipts', async (c, reader) => {
    const sent = await formTexts(c);
    const typed = sent.get('expectedCents')?.trim() ?? '';
    const body = { scheme: sent.get('scheme') ?? '', expectedCents: typed === '' ? 0 : readCents(typed) };
    const input = publicReceiptSchema.safeParse(body);
    if (!input.success) {
      const wrong = input.error.issues.map((issue) => String(issue.path[0]));
      return showReceipts(c, reader, deps, { scheme: body.scheme, expectedCents: typed, wrong });
    }
    const { receiptId } = await openPublicReceipt(deps, signedIn(reader), input.data);
    return c.redirect(`/receipts/${receiptId}`, 303);
  });

  pages.get('/receipts/:id', async (c, reader) => {
    const receipt = await viewReceipt(deps, signedIn(reader), c.req.param('id') ?? '');
    const { iban } = debtorAccountFor(deps.plan, receipt.country);
    return show(c, reader, receiptPage(reader, receipt, iban.replace(/(.{4})(?=.)/g, '$1 ')));
  });
}

async function showReceipts(
  c: PageContext,
  reader: Reader,
  deps: PagesDeps,
  draft?: ReceiptDraft,
): Promise<Response> {
  const person = signedIn(reader);
  const { items } = await receiptViews(deps, person, { limit: 500 });
  const aids = hasRole(person, ['finance']) ? aidParameters(deps).aids : undefined;
  return show(c, reader, receiptsPage(reader, items, aids, draft), draft ? 422 : 200);
}

function repayment(deps: PagesDeps): LoanForm {
  return {
    prefix: 'repay',
    async send(reader, loanId, value) {
      const input = repaymentSchema.safeParse({
        amountCents: readCents(value('amountCents')),
        from: value('from') || undefined,
      });
      if (!input.success) return { wrong: ['amountCents'] };
      const { language } = reader;
      const { receipt } = await repayLoan(deps, signedIn(reader), loanId, input.data);
      if (!receipt) return { done: 'repaid' };
      const { iban } = debtorAccountFor(deps.plan, receipt.country);
      const values = {
        amount: { cents: receipt.expectedCents },
        account: iban.replace(/(.{4})(?=.)/g, '$1 '),
        reference: receipt.referenceText,
      };
      return { told: fillSentence(loanWords[reader.language].referenceGiven, values, language) };
    },
  };
}

function moreTime(deps: PagesDeps): LoanForm {
  return {
    prefix: 'more',
    async send(reader, loanId, value) {
      const body = { months: readWhole(value('months')), reason: value('reason') };
      const input = rescheduleSchema.safeParse(body);
      if (!input.success) return { wrong: input.error.issues.map((issue) => String(issue.path[0])) };
      await askReschedule(deps, signedIn(reader), loanId, input.data);
      return { done: 'asked' };
    },
  };
}

function givingUp(deps: PagesDeps): LoanForm {
  return {
    prefix: 'giveUp',
    async send(reader, loanId, value) {
      const input = writeOffSchema.safeParse({ reason: value('reason') });
      if (!input.success) return { wrong: ['reason'] };
      await askWriteOff(deps, signedIn(reader), loanId, input.data);
      return { done: 'asked' };
    },
  };
}

function deciding(deps: PagesDeps, requestId: string): LoanForm {
  return {
    prefix: 'decide',
    async send(reader, loanId, value) {
      const body = { decision: value('decision'), comment: value('comment').trim() || undefined };
      const input = loanDecisionSchema.safeParse(body);
      if (!input.success) return { wrong: input.error.issues.map((issue) => String(issue.path[0])) };
      await decideLoanRequest(deps, signedIn(reader), loanId, requestId, input.data);
      return { done: 'decided' };
    },
  };
}
