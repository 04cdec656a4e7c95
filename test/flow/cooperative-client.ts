/** A cooperative driven from outside, through its HTTP API alone: what people and programs do, call by call. */

import type { LedgerCheck } from '../../functions/audit/view-ledger.ts';
import type { ClaimView } from '../../functions/claims/view-claim.ts';
import type { Estimate } from '../../functions/filing/estimate-claim.ts';
import type { EnvelopeView } from '../../functions/fund/envelopes.ts';
import type { BankFileResult } from '../../functions/payments/bank-file-result.ts';
import type { PayrollFileResult } from '../../functions/payments/payroll/import-file.ts';
import type { RunView } from '../../functions/payments/view-run.ts';
import type { BankPlan } from '../../infra/rehearsal/bank/plan.ts';
import { type BankAnswers, bankAnswers } from '../../infra/rehearsal/bank-simulator.ts';
import { type PayrollPlan, payrollAnswers } from '../../infra/rehearsal/payroll-simulator.ts';
import { Caller, type CallOptions, type Filed, type ProblemBody, type Reply } from './caller.ts';
import type { FlowEnvironment, SentMail } from './flow-environment.ts';

/** The way into a task that a mail holds. */
export interface TaskLink {
  readonly taskId: string;
  readonly token: string;
  /** Whom the mail was sent to. */
  readonly approver: string;
  /** What the mail says before the link, from the link before it. */
  readonly about: string;
}

export type Decision = 'approve' | 'reject' | 'ask';

export class Cooperative {
  readonly environment: FlowEnvironment;

  constructor(environment: FlowEnvironment) {
    this.environment = environment;
  }

  /** The calls of one person; nobody: without a token. */
  as(personId: string | undefined): Caller {
    return new Caller(this.environment, personId);
  }

  /** Files a form that must be taken in, with the documents that its policy requires. */
  async file(personId: string, measure: string, form: object, options?: CallOptions): Promise<string> {
    await this.giveRequired(personId, measure, form);
    return this.fileBare(personId, measure, form, options);
  }

  /** Offers what has to be proved with the draft, from where it goes with the claim. */
  private async giveRequired(personId: string, measure: string, form: object): Promise<void> {
    const path = `/api/measures/${measure}/estimate`;
    const { body } = await this.as(personId).post<Estimate>(path, form);
    for (const { kind } of body.requiredDocuments ?? []) {
      const offer = { name: `${kind}.pdf`, mediaType: 'application/pdf', kind, bytes: 1_000 };
      await this.as(personId).post(`/api/drafts/${measure}/documents`, offer);
    }
  }

  /** Files a form that must be taken in, with nothing to prove it. */
  async fileBare(personId: string, measure: string, form: object, options?: CallOptions): Promise<string> {
    const { status, body } = await this.as(personId).file(measure, form, options);
    if (status !== 201) throw new Error(`${measure} was answered ${status}: ${JSON.stringify(body)}`);
    return (body as Filed).claimId;
  }

  /** The claim as a person sees it once everything has settled. */
  async claim(personId: string, claimId: string, language?: string): Promise<ClaimView> {
    await this.environment.settle();
    const { status, body } = await this.as(personId).get<ClaimView>(`/api/claims/${claimId}`, {
      ...(language !== undefined && { language }),
    });
    if (status !== 200) throw new Error(`claim ${claimId} was answered ${status}`);
    return body;
  }

  async status(personId: string, claimId: string): Promise<string> {
    return (await this.claim(personId, claimId)).status;
  }

  /** The links that were mailed about a claim, oldest first. */
  async links(claimId: string): Promise<TaskLink[]> {
    const reference = referenceOf(claimId);
    return (await this.environment.mails())
      .filter((mail) => mail.text.includes(reference) || mail.subject.includes(reference))
      .flatMap((mail) =>
        linkIn(mail).filter(({ about }, _, { length }) => length === 1 || about.includes(reference)),
      );
  }

  async lastLink(claimId: string): Promise<TaskLink> {
    const link = (await this.links(claimId)).at(-1);
    if (!link) throw new Error(`nobody was asked about claim ${claimId}`);
    return link;
  }

  /** Decides as a program does, with the link alone or signed in as well. */
  decide(
    { taskId, token }: Pick<TaskLink, 'taskId'> & { readonly token?: string },
    decision: string,
    { comment, as }: { readonly comment?: string; readonly as?: string } = {},
  ): Promise<Reply<Filed & ProblemBody>> {
    return this.as(as).form(`/tasks/${taskId}`, {
      ...(token !== undefined && { token }),
      decision,
      ...(comment !== undefined && { comment }),
    });
  }

  /** The approver who was asked last decides, signed in. @returns who it was */
  async decideLast(claimId: string, decision: Decision, comment?: string): Promise<string> {
    const link = await this.lastLink(claimId);
    const options = { as: link.approver, ...(comment !== undefined && { comment }) };
    const { status, body } = await this.decide(link, decision, options);
    if (status !== 200) throw new Error(`the decision was answered ${status}: ${JSON.stringify(body)}`);
    await this.environment.settle();
    return link.approver;
  }

  /** Everybody of the chain says yes. @returns who they were, in order */
  async approve(personId: string, claimId: string): Promise<string[]> {
    const approvers: string[] = [];
    while ((await this.status(personId, claimId)) === 'awaiting-approval') {
      approvers.push(await this.decideLast(claimId, 'approve'));
    }
    return approvers;
  }

  /** A run of everything that is ready, made by one person of finance and released by another. */
  async releaseRun(channel: 'sepa' | 'payroll' = 'sepa'): Promise<{ run: RunView; file: string }> {
    const released = await this.releaseIfAny(channel);
    if (!released) throw new Error(`there is nothing to pay by ${channel}`);
    return released;
  }

  private async releaseIfAny(
    channel: 'sepa' | 'payroll',
  ): Promise<{ run: RunView; file: string } | undefined> {
    await this.environment.settle();
    const made = await this.as('farid').post<RunView & ProblemBody>('/api/payment-runs', { channel });
    if (made.body.code === 'nothing-to-pay') return undefined;
    if (made.status !== 201) throw new Error(`the run was answered ${JSON.stringify(made.body)}`);
    const path = `/api/payment-runs/${made.body.id}`;
    const { status, body: run } = await this.as('fien').post<RunView>(`${path}/release`, {});
    if (status !== 200) throw new Error(`the release was answered ${JSON.stringify(run)}`);
    return { run, file: await this.as('farid').text(`${path}/file`) };
  }

  importBankFile(xml: string): Promise<Reply<BankFileResult & ProblemBody>> {
    return this.as('farid').send('/api/bank-files', xml, 'application/xml');
  }

  /** A claim that is filed, and the way into the task of whoever is asked first. */
  async asked(person: string, measure: string, form: object): Promise<{ claimId: string; link: TaskLink }> {
    const claimId = await this.file(person, measure, form);
    return { claimId, link: await this.lastLink(claimId) };
  }

  /**
   * Pays everything that is ready: wages through payroll, which pays them, the rest by the bank, which answers as planned.
   * @returns what the bank has to say later; without a transfer the payroll run
   */
  async payAll(plan: BankPlan = {}): Promise<{ run: RunView; file: string; answers: BankAnswers }> {
    const wages = await this.releaseIfAny('payroll');
    if (wages) await this.importPayrollFile(payrollAnswers(wages.file, this.payday()));
    const transfers = await this.releaseIfAny('sepa');
    await this.environment.settle();
    if (!transfers && wages)
      return { ...wages, answers: { statusReport: '', notification: '', statement: '', coda: '' } };
    if (!transfers) throw new Error('there is nothing to pay');
    const { run, file } = transfers;
    const answers = bankAnswers(file, plan);
    for (const answer of [answers.statusReport, answers.statement]) {
      const { status, body } = await this.importBankFile(answer);
      if (status !== 200) throw new Error(`the bank file was answered ${JSON.stringify(body)}`);
    }
    await this.environment.settle();
    return { run, file, answers };
  }

  importPayrollFile(csv: string, language?: string): Promise<Reply<PayrollFileResult & ProblemBody>> {
    return this.as('farid').send('/api/payroll-files', csv, 'text/csv', {
      ...(language !== undefined && { language }),
    });
  }

  /** Where days are moved months are not: payroll then names the day, not the end of the month that it reads. */
  private payday(): PayrollPlan {
    return this.environment.dates ? { paidOn: '2020-04-30' } : {};
  }

  /** Pays every wage that is ready; the payroll office answers as planned. */
  async payWages(plan: PayrollPlan = {}): Promise<{ run: RunView; file: string; answer: string }> {
    const { run, file } = await this.releaseRun('payroll');
    const answer = payrollAnswers(file, { ...this.payday(), ...plan });
    const { status, body } = await this.importPayrollFile(answer);
    if (status !== 200) throw new Error(`the payroll file was answered ${JSON.stringify(body)}`);
    await this.environment.settle();
    return { run, file, answer };
  }

  /** What the check of the ledger says; a test whose books do not add up has failed. */
  async ledger(): Promise<LedgerCheck> {
    await this.environment.settle();
    const { body } = await this.as('astrid').get<LedgerCheck>('/api/ledger/check');
    if (body.differences.length > 0) throw new Error(`the books differ: ${JSON.stringify(body.differences)}`);
    return body;
  }

  async envelope(envelopeId: string): Promise<EnvelopeView> {
    await this.environment.settle();
    const { body } = await this.as('bruno').get<{ items: EnvelopeView[] }>('/api/envelopes');
    const found = body.items.find((one) => one.envelopeId === envelopeId);
    if (!found) throw new Error(`there is no envelope ${envelopeId}`);
    return found;
  }

  vote(
    envelopeId: string,
    ceilingCents: number,
    motion = 'Motion',
  ): Promise<Reply<EnvelopeView & ProblemBody>> {
    return this.as('bruno').post(`/api/envelopes/${envelopeId}/votes`, {
      motion,
      votedOn: '2020-04-01',
      ceilingCents,
    });
  }

  /** Takes rows into a register as finance does, by the names of its columns. */
  async import(register: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> {
    const { status, body } = await this.as('farid').send(`/api/imports/${register}`, csvOf(rows), 'text/csv');
    const rejected = (body as { rejected?: unknown[] }).rejected ?? [];
    if (status !== 200 || rejected.length > 0) throw new Error(`${register}: ${JSON.stringify(body)}`);
  }
}

/** The short name of a claim that mails use. */
export function referenceOf(claimId: string): string {
  return claimId.replaceAll('-', '').slice(-8).toUpperCase();
}

/** Every way into a task that a mail holds. Staff write from an address that begins with their id. */
export function linkIn({ to, text }: SentMail): TaskLink[] {
  const parts = text.split(/(?<=\/tasks\/[^?\s]+\?token=\S+)(?!\S)/);
  return parts.flatMap((about) => {
    const [, taskId, token] = /\/tasks\/([^?\s]+)\?token=(\S+)$/.exec(about) ?? [];
    return taskId && token ? [{ taskId, token, approver: to.split('@')[0] ?? '', about }] : [];
  });
}

function csvOf(rows: readonly Readonly<Record<string, unknown>>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cell = (value: unknown) => (value === undefined ? '' : `"${String(value).replaceAll('"', '""')}"`);
  return [columns.join(','), ...rows.map((row) => columns.map((name) => cell(row[name])).join(','))].join(
    '\n',
  );
}
