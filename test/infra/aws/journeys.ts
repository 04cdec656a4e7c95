/** What people do, call by call through the HTTP entries: the steps that the walk under the template's grants is made of. */
import { expect } from 'vitest';
import type { Estimate } from '../../../functions/filing/estimate-claim.ts';
import type { BankPlan } from '../../../infra/rehearsal/bank/plan.ts';
import { bankAnswers } from '../../../infra/rehearsal/bank-simulator.ts';
import { payrollAnswers } from '../../../infra/rehearsal/payroll-simulator.ts';
import type { GuardedRuntime } from './guarded-runtime.ts';

export const hardship = {
  need: 'rent',
  incomeBeforeCents: 210_000,
  incomeNowCents: 60_000,
  householdSize: 3,
  otherAidCents: 0,
  amountCents: 60_000,
  explanation: 'The landlord wants two months at once.',
  urgent: true,
};

export const contractOfNour = {
  activityId: 'act-zenith',
  contractId: 'con-nour-1',
  clientId: 'cli-boreal',
  function: 'Musicienne',
  place: 'Bruxelles',
  startsOn: '2020-04-17',
  endsOn: '2020-04-19',
  plannedDays: 3,
  cancelledDays: 3,
  grossCents: 72_000,
  cancellation: 'agreed',
  concludedOn: '2020-02-11',
  cancelledOn: '2020-03-16',
  reason: 'The festival was cancelled.',
};

export const expensesOfInes = {
  activityId: 'act-zenith',
  clientId: 'cli-boreal',
  cancelledOn: '2020-03-16',
  reason: 'The order fell through.',
  lines: [
    {
      supplier: 'Imprimerie du Canal',
      iban: 'BE68539007547034',
      description: 'Posters',
      amountCents: 42_000,
      incurredOn: '2020-03-05',
      refundable: false,
    },
  ],
};

export const secondContract = {
  contractId: 'con-nour-2',
  place: 'Liège',
  startsOn: '2020-05-08',
  endsOn: '2020-05-09',
  plannedDays: 2,
  cancelledDays: 2,
  grossCents: 46_000,
  concludedOn: '2020-03-04',
  cancellation: 'validated-then-cancelled',
};

export const expensesOfTheo = {
  ...expensesOfInes,
  activityId: 'act-tangente',
  clientId: 'cli-lisiere',
  orderId: 'ord-tangente-1',
  lines: [
    {
      supplier: 'Location du Nord',
      iban: 'BE71096123456769',
      description: 'Lights',
      amountCents: 31_000,
      incurredOn: '2020-03-02',
      refundable: false,
    },
  ],
};

/** A person by token, a browser by its cookies, or nobody. */
export type Caller = string | { readonly cookies: string } | undefined;

export type CallBody =
  | { readonly json: unknown }
  | { readonly form: Readonly<Record<string, string>> }
  | { readonly multipart: FormData }
  | { readonly text: string; readonly type: string };

/** A call, and all that follows from it. */
export async function call(
  runtime: GuardedRuntime,
  who: Caller,
  method: string,
  path: string,
  body?: CallBody,
  idempotencyKey?: string,
): Promise<Response> {
  const headers = new Headers({ 'Sec-Fetch-Site': 'same-origin', Accept: 'application/json, text/html' });
  if (typeof who === 'string') headers.set('Authorization', `Bearer ${who}`);
  if (typeof who === 'object') headers.set('Cookie', who.cookies);
  if (idempotencyKey !== undefined) headers.set('Idempotency-Key', idempotencyKey);
  const content = contentOf(body, headers);
  const url = new URL(path, 'https://plan.example');
  const response = await runtime.fetch(new Request(url, { method, headers, ...content }));
  await runtime.settle();
  return response;
}

function contentOf(body: CallBody | undefined, headers: Headers): { readonly body?: string | FormData } {
  if (body === undefined) return {};
  if ('multipart' in body) return { body: body.multipart };
  if ('json' in body) {
    headers.set('Content-Type', 'application/json');
    return { body: JSON.stringify(body.json) };
  }
  headers.set('Content-Type', 'text' in body ? body.type : 'application/x-www-form-urlencoded');
  return { body: 'text' in body ? body.text : new URLSearchParams(body.form).toString() };
}

/** A call that must succeed; answers its JSON. */
export async function ask<Answer>(
  runtime: GuardedRuntime,
  who: Caller,
  method: string,
  path: string,
  body?: CallBody,
  idempotencyKey?: string,
): Promise<Answer> {
  const response = await call(runtime, who, method, path, body, idempotencyKey);
  const text = await response.text();
  expect(response.status, `${method} ${path}: ${text.slice(0, 500)}`).toBeLessThan(400);
  return (/json/.test(response.headers.get('Content-Type') ?? '') ? JSON.parse(text) : text) as Answer;
}

export async function file(
  runtime: GuardedRuntime,
  person: string,
  measure: string,
  form: object,
): Promise<string> {
  const path = `/api/measures/${measure}`;
  const { requiredDocuments = [] } = await ask<Partial<Pick<Estimate, 'requiredDocuments'>>>(
    runtime,
    person,
    'POST',
    `${path}/estimate`,
    { json: form },
  );
  for (const { kind } of requiredDocuments) {
    const offer = { name: `${kind}.pdf`, mediaType: 'application/pdf', kind, bytes: 1_000 };
    await ask(runtime, person, 'POST', `/api/drafts/${measure}/documents`, { json: offer });
  }
  const filed = await ask<{ claimId: string }>(runtime, person, 'POST', `${path}/claims`, { json: form });
  return filed.claimId;
}

interface ClaimView {
  readonly status: string;
  readonly approvals: readonly { readonly state: string }[];
}

export async function statusOf(runtime: GuardedRuntime, claimId: string, person = 'astrid'): Promise<string> {
  return (await ask<ClaimView>(runtime, person, 'GET', `/api/claims/${claimId}`)).status;
}

/** Follows the link in the newest mail that has one, looks, and decides. */
export async function decide(runtime: GuardedRuntime, decision: 'approve' | 'reject' | 'ask'): Promise<void> {
  const link = runtime.mails
    .findLast(({ text }) => /\/tasks\//.test(text))
    ?.text.match(/https:\S+\/tasks\/\S+/)?.[0];
  const url = new URL(link ?? 'https://plan.example/no-link');
  await ask(runtime, undefined, 'GET', url.pathname + url.search);
  const form = { token: url.searchParams.get('token') ?? '', decision, comment: 'As the papers say.' };
  await ask(runtime, undefined, 'POST', url.pathname, { form });
}

/** Approves step by step until the chain is through. */
export async function approveAll(runtime: GuardedRuntime, claimId: string, person: string): Promise<void> {
  for (let step = 0; step < 5; step += 1) {
    if ((await statusOf(runtime, claimId, person)) !== 'awaiting-approval') return;
    await decide(runtime, 'approve');
  }
}

/** A run made by the schedule, released by two people, sent to the bank, which answers by the plan. */
export async function pay(runtime: GuardedRuntime, plan: BankPlan = {}): Promise<void> {
  await runtime.makePaymentRuns();
  const path = '/api/payment-runs';
  const { items } = await ask<{ items: RunEntry[] }>(runtime, 'farid', 'GET', path);
  for (const { id, channel } of items.filter(({ state }) => state === 'prepared')) {
    await ask(runtime, 'farid', 'GET', `${path}/${id}`);
    await ask(runtime, 'farid', 'POST', `${path}/${id}/release`);
    await ask(runtime, 'fien', 'POST', `${path}/${id}/release`);
    const file = await ask<string>(runtime, 'fien', 'GET', `${path}/${id}/file`);
    await (channel === 'payroll' ? answerOfPayroll(runtime, file) : answersOfBank(runtime, file, plan));
  }
}

interface RunEntry {
  readonly id: string;
  readonly state: string;
  readonly channel: 'sepa' | 'payroll';
}

async function answerOfPayroll(runtime: GuardedRuntime, file: string): Promise<void> {
  const said = { text: payrollAnswers(file), type: 'text/csv' };
  await ask(runtime, 'farid', 'POST', '/api/payroll-files', said);
}

async function answersOfBank(runtime: GuardedRuntime, file: string, plan: BankPlan): Promise<void> {
  const answers = bankAnswers(file, plan);
  const files = [answers.statusReport, answers.notification, answers.returnNotification];
  for (const text of files.filter((one) => one !== undefined)) {
    await ask(runtime, 'farid', 'POST', '/api/bank-files', { text, type: 'application/xml' });
  }
}

/** Sets an envelope's ceiling by a vote of the assembly. */
export async function vote(
  runtime: GuardedRuntime,
  envelopeId: string,
  ceilingCents: number,
  votedOn = '2020-04-01',
): Promise<void> {
  const json = { motion: 'AG 2020/1', votedOn, ceilingCents };
  await ask(runtime, 'bruno', 'POST', `/api/envelopes/${envelopeId}/votes`, { json });
}

/** What an envelope has promised and paid already. */
export async function takenCents(runtime: GuardedRuntime, envelopeId: string): Promise<number> {
  type Envelope = { envelopeId: string; reservedCents: number; spentCents: number };
  const { items } = await ask<{ items: Envelope[] }>(runtime, 'bruno', 'GET', '/api/envelopes');
  const found = items.find((one) => one.envelopeId === envelopeId);
  return (found?.reservedCents ?? 0) + (found?.spentCents ?? 0);
}

/** Signs in like a browser; answers its cookies. */
export async function signIn(runtime: GuardedRuntime, before = ''): Promise<string> {
  const leaving = await call(runtime, { cookies: before }, 'GET', '/sign-in?next=/');
  const kept = [before, cookiesOf(leaving)].join('; ');
  const back = await call(runtime, { cookies: kept }, 'GET', '/sign-in/callback?code=c&state=s');
  expect(back.status).toBe(303);
  return cookiesOf(back);
}

function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .filter((cookie) => !cookie.endsWith('='))
    .join('; ');
}

/** Follows every link of every page that the person can reach; answers the pages seen. */
export async function browse(runtime: GuardedRuntime, who: Caller): Promise<Set<string>> {
  const seen = new Set<string>();
  const next = ['/'];
  for (let path = next.pop(); path !== undefined; path = next.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    const response = await call(runtime, who, 'GET', path);
    const html = await response.text();
    expect(response.status, `GET ${path}`).toBeLessThan(500);
    const location = response.headers.get('Location');
    next.push(...linksIn(location === null ? html : `href="${location}"`));
  }
  return seen;
}

/** Own pages alone, without the way out and without choosing a language again on each. */
function linksIn(html: string): string[] {
  const links = [...html.matchAll(/href="([^"#]+)/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
  return links.filter((link) => link.startsWith('/') && !/^\/(?:assets|sign-|openapi)|[?&]lang/.test(link));
}
