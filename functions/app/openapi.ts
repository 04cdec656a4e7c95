/** The description of the API, made from the schemas that check the requests. */
import * as z from 'zod';
import { claimStatuses } from '../../workflows/claim/claim.ts';
import { answerSchema, appealSchema, reviewSchema } from '../claims/api.ts';
import { rejectSchema } from '../distributions/api.ts';
import { distributionSchema } from '../distributions/create.ts';
import { documentSchema } from '../documents/document-schema.ts';
import { formSchema } from '../filing/api.ts';
import { voteForm } from '../fund/vote-form.ts';
import { loanDecisionSchema, rescheduleSchema, writeOffSchema } from '../loans/ask-about-loan.ts';
import { repaymentSchema } from '../loans/repay-loan.ts';
import { subscriptionSchema } from '../news/api.ts';
import { resolutionSchema } from '../payments/unmatched/resolve.ts';
import type { Deps } from '../platform/deps.ts';
import { caseWriteOffSchema, inviteSchema, reasonSchema } from '../recovery/api.ts';
import { version } from '../web/version.ts';
import { communityOperations } from './openapi-community.ts';
import { paymentOperations } from './openapi-payments.ts';
import { privacyOperations } from './openapi-privacy.ts';
import { reportOperations } from './openapi-reports.ts';

type JsonSchema = unknown;

export interface Operation {
  readonly method: 'get' | 'post' | 'delete';
  readonly path: string;
  readonly summary: string;
  readonly body?: { readonly type: string; readonly schema: JsonSchema };
  readonly query?: readonly string[];
  readonly answer: { readonly status: number; readonly type?: string; readonly schema?: JsonSchema };
  readonly open?: boolean;
}

const text = { type: 'string' };
const cents = { type: 'integer', description: 'euro cents' };
const list = (items: JsonSchema) =>
  object({ items: { type: 'array', items }, nextCursor: { type: ['string', 'null'] } });
const status = { type: 'string', enum: [...claimStatuses] };
const claimRef = object({ claimId: text, status });
const json = (schema: z.ZodType) => ({
  type: 'application/json',
  schema: z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
});

function object(properties: Record<string, JsonSchema>): JsonSchema {
  return { type: 'object', properties };
}

const rules = { type: 'array', items: object({ id: text, outcome: text, title: text, explanation: text }) };
const funding = {
  type: 'array',
  items: object({ source: text, label: text, bearing: text, amountCents: cents, state: text }),
};
const claim = object({
  claimId: text,
  measure: text,
  status,
  amountCents: cents,
  policyVersion: text,
  decision: object({ outcome: text, rules }),
  funding,
  approvals: {
    type: 'array',
    items: object({ step: { type: 'integer' }, role: text, state: text, decidedAt: text }),
  },
  payments: { type: 'array', items: object({ paymentId: text, amountCents: cents, state: text }) },
  history: { type: 'array', items: object({ at: text, actor: text, event: text }) },
});
const document = object({
  documentId: text,
  name: text,
  mediaType: text,
  bytes: { type: 'integer' },
  addedAt: text,
  kind: { type: 'string', enum: ['uploaded', 'made'] },
  state: { type: 'string', enum: ['awaited', 'kept', 'refused'] },
});
const offeredUpload = object({
  documentId: text,
  upload: object({
    url: text,
    method: text,
    fields: { type: 'object', additionalProperties: text },
    expiresAt: text,
  }),
});
const envelope = object({
  envelopeId: text,
  measure: text,
  country: text,
  period: text,
  ceilingCents: cents,
  reservedCents: cents,
  spentCents: cents,
  availableCents: cents,
  provisional: { type: 'boolean' },
  queued: { type: 'integer' },
  queuedCents: cents,
  votes: {
    type: 'array',
    items: object({
      motion: text,
      votedOn: text,
      ceilingCents: cents,
      recordedBy: text,
      recordedAt: text,
      document: object({ documentId: text, name: text }),
    }),
  },
});
const ledgerMonth = object({
  month: text,
  state: { type: 'string', enum: ['running', 'open', 'closing', 'closed'] },
  closableFrom: text,
  closedAt: text,
  closedBy: text,
  entries: { type: 'integer' },
  turnoverCents: cents,
  debitsCents: cents,
  creditsCents: cents,
  pendingCents: cents,
  openUnmatched: { type: 'integer' },
  balancesDigest: text,
  block: { type: 'integer' },
  chainHash: text,
});
const loan = object({
  loanId: text,
  claimId: text,
  activityId: text,
  state: text,
  principalCents: cents,
  repaidCents: cents,
  outstandingCents: cents,
  arrearsCents: cents,
  instalments: {
    type: 'array',
    items: object({ dueOn: text, amountCents: cents, paidCents: cents, state: text }),
  },
});
const receipt = object({
  receiptId: text,
  reference: text,
  referenceText: text,
  kind: text,
  owner: text,
  expectedCents: cents,
  receivedCents: cents,
  outstandingCents: cents,
  state: text,
});
const recoveryCase = object({
  caseId: text,
  claimId: text,
  clientName: text,
  status: text,
  amountCents: cents,
  pledgedCents: cents,
  receivedCents: cents,
  openCents: cents,
  ageDays: { type: 'integer' },
});
const clientAnswer = object({
  token: text,
  answer: { type: 'string', enum: ['pledge', 'decline', 'paid'] },
  amountCents: text,
  reason: text,
});
const distribution = object({
  distributionId: text,
  scheme: text,
  country: text,
  amountCents: cents,
  state: text,
  count: { type: 'integer' },
  repaidCents: cents,
  postedCents: cents,
});
const news = object({
  newsId: text,
  publishedAt: text,
  language: text,
  title: text,
  text,
  languages: { type: 'array', items: text },
});
const decision = object({
  token: text,
  decision: { type: 'string', enum: ['approve', 'reject', 'ask'] },
  comment: text,
});

/** What the parts of the description have in common. */
export interface DescriptionTools {
  readonly json: (schema: z.ZodType) => { readonly type: string; readonly schema: JsonSchema };
  readonly list: (items: JsonSchema) => JsonSchema;
  readonly object: (properties: Record<string, JsonSchema>) => JsonSchema;
}

function operations(deps: Pick<Deps, 'measures'>): Operation[] {
  return [
    {
      method: 'get',
      path: '/healthz',
      summary: 'Whether the program runs',
      answer: { status: 200 },
      open: true,
    },
    {
      method: 'get',
      path: '/api/measures',
      summary: 'What can be asked for',
      answer: { status: 200 },
      open: true,
    },
    ...deps.measures.flatMap(({ id, texts }): Operation[] => {
      const body = { type: 'application/json', schema: { $ref: `#/components/schemas/${id}` } };
      const estimate = object({ outcome: text, amountCents: cents, rules, funding });
      return [
        {
          method: 'post',
          path: `/api/measures/${id}/estimate`,
          summary: `${texts.en.title}: what would be decided`,
          body,
          answer: { status: 200, schema: estimate },
        },
        {
          method: 'post',
          path: `/api/measures/${id}/claims`,
          summary: `${texts.en.title}: file a claim`,
          body,
          answer: { status: 201, schema: claimRef },
        },
      ];
    }),
    {
      method: 'get',
      path: '/api/news',
      summary: 'News of the plan, the newest first',
      query: ['limit', 'cursor'],
      answer: { status: 200, schema: list(news) },
      open: true,
    },
    {
      method: 'get',
      path: '/api/news/{id}',
      summary: 'One piece of news',
      answer: { status: 200, schema: news },
      open: true,
    },
    {
      method: 'get',
      path: '/api/news/subscription',
      summary: 'Whether one gets the news by mail',
      answer: { status: 200, schema: z.toJSONSchema(subscriptionSchema) },
    },
    {
      method: 'post',
      path: '/api/news/subscription',
      summary: 'Get the news by mail, or stop it',
      body: json(subscriptionSchema),
      answer: { status: 200, schema: z.toJSONSchema(subscriptionSchema) },
    },
    {
      method: 'get',
      path: '/api/claims',
      summary: 'Claims that one may see',
      query: ['measure', 'status', 'limit', 'cursor'],
      answer: { status: 200, schema: list(claimRef) },
    },
    {
      method: 'get',
      path: '/api/partner/quota',
      summary: 'How much of each partner country’s quota is used',
      answer: { status: 200 },
    },
    ...communityOperations({ json, list, object }),
    ...reportOperations({ json, list, object }),
    ...privacyOperations({ json, list, object }),
    {
      method: 'get',
      path: '/api/mutual-aid',
      summary: 'Own entries of the mutual aid, and what fits them',
      answer: { status: 200 },
    },
    {
      method: 'get',
      path: '/api/mutual-aid/export',
      summary: 'Open entries without whose they are; for operators and advisers',
      answer: { status: 200 },
    },
    {
      method: 'post',
      path: '/api/mutual-aid/matches/{id}',
      summary: 'Agree to a match or decline it: { answer }',
      answer: { status: 200 },
    },
    {
      method: 'post',
      path: '/api/mutual-aid/{id}/end',
      summary: 'End an entry of one’s own: { ending }',
      answer: { status: 200 },
    },
    { method: 'get', path: '/api/claims/{id}', summary: 'One claim', answer: { status: 200, schema: claim } },
    {
      method: 'post',
      path: '/api/claims/{id}/answers',
      summary: 'Answer the open question',
      body: json(answerSchema),
      answer: { status: 200, schema: claimRef },
    },
    {
      method: 'post',
      path: '/api/claims/{id}/withdraw',
      summary: 'Withdraw the claim',
      answer: { status: 200, schema: claimRef },
    },
    {
      method: 'post',
      path: '/api/claims/{id}/appeal',
      summary: 'Appeal a refusal',
      body: json(appealSchema),
      answer: { status: 200, schema: claimRef },
    },
    {
      method: 'post',
      path: '/api/claims/{id}/documents',
      summary: 'How to upload a document to the claim',
      body: json(documentSchema),
      answer: { status: 201, schema: offeredUpload },
    },
    {
      method: 'get',
      path: '/api/claims/{id}/documents',
      summary: 'Documents of the claim, uploaded and made',
      answer: { status: 200, schema: list(document) },
    },
    {
      method: 'get',
      path: '/api/claims/{id}/documents/{documentId}',
      summary: 'One document, as an attachment',
      answer: { status: 200, type: 'application/octet-stream', schema: { type: 'string', format: 'binary' } },
    },
    {
      method: 'post',
      path: '/api/claims/{id}/review',
      summary: 'Send a claim under review on, or refuse it',
      body: json(reviewSchema),
      answer: { status: 200, schema: claimRef },
    },
    {
      method: 'get',
      path: '/api/tasks',
      summary: 'Open tasks of the approver',
      answer: { status: 200, schema: list(object({ taskId: text, claimId: text })) },
    },
    {
      method: 'get',
      path: '/tasks/{id}',
      summary: 'The page behind an email link; never acts',
      query: ['token'],
      answer: { status: 200, type: 'text/html' },
      open: true,
    },
    {
      method: 'post',
      path: '/tasks/{id}',
      summary: 'Decide',
      body: { type: 'application/x-www-form-urlencoded', schema: decision },
      answer: { status: 200, schema: claimRef },
      open: true,
    },
    {
      method: 'get',
      path: '/api/envelopes',
      summary: 'How the fund stands',
      answer: { status: 200, schema: list(envelope) },
    },
    {
      method: 'post',
      path: '/api/envelopes/{id}/votes',
      summary: 'Record a vote on a ceiling',
      body: json(voteForm.form.schema),
      answer: { status: 201, schema: envelope },
    },
    {
      method: 'post',
      path: '/api/envelopes/{id}/documents',
      summary: 'Keep the document of a vote, which the vote then names as documentId',
      query: ['name'],
      body: { type: 'application/pdf', schema: { type: 'string', format: 'binary' } },
      answer: { status: 201, schema: object({ documentId: text, name: text, bytes: { type: 'integer' } }) },
    },
    {
      method: 'get',
      path: '/api/envelopes/{id}/documents/{documentId}',
      summary: 'The document of a vote',
      answer: { status: 200, type: 'application/pdf', schema: { type: 'string', format: 'binary' } },
    },
    {
      method: 'get',
      path: '/api/ledger/journal',
      summary: 'The journal of some days as a file: csv, xlsx or fec; a large one by a redirect',
      query: ['from', 'until', 'format'],
      answer: { status: 200, type: 'text/csv', schema: { type: 'string', format: 'binary' } },
    },
    {
      method: 'get',
      path: '/api/ledger/balance',
      summary: 'The trial balance at an instant',
      query: ['at'],
      answer: {
        status: 200,
        schema: object({
          at: text,
          accounts: { type: 'array' },
          debitsCents: cents,
          creditsCents: cents,
          pendingCents: cents,
        }),
      },
    },
    {
      method: 'get',
      path: '/api/ledger/statement',
      summary: 'The statement of one account',
      query: ['account', 'from', 'until', 'cursor', 'limit'],
      answer: {
        status: 200,
        schema: object({
          account: text,
          from: text,
          until: text,
          openingCents: cents,
          lines: { type: 'array' },
          closingCents: cents,
          nextCursor: { type: ['string', 'null'] },
        }),
      },
    },
    {
      method: 'get',
      path: '/api/ledger/claims/{id}',
      summary: 'Everything about the money of one claim',
      answer: { status: 200 },
    },
    { method: 'get', path: '/api/ledger/accounts', summary: 'Balances', answer: { status: 200 } },
    {
      method: 'get',
      path: '/api/ledger/transfers',
      summary: 'Entries',
      query: ['claim'],
      answer: { status: 200 },
    },
    {
      method: 'get',
      path: '/api/ledger/check',
      summary: 'Everything recomputed from the entries',
      answer: { status: 200 },
    },
    {
      method: 'get',
      path: '/api/ledger/months',
      summary: 'Months of the ledger: running, open, closing or closed, newest first',
      answer: { status: 200, schema: list(ledgerMonth) },
    },
    {
      method: 'post',
      path: '/api/ledger/months/{month}/closing',
      summary: 'Close a month for good; asked again, it answers the same',
      answer: { status: 200, schema: ledgerMonth },
    },
    ...paymentOperations({ json, list, object }),
    {
      method: 'get',
      path: '/api/loans',
      summary: 'Loans of one’s Activités, or all of them for staff; newest first',
      query: ['limit', 'cursor'],
      answer: { status: 200, schema: list(loan) },
    },
    {
      method: 'get',
      path: '/api/loans/{id}',
      summary: 'One loan: its instalments, what came back, what is asked about it',
      answer: { status: 200, schema: loan },
    },
    {
      method: 'post',
      path: '/api/loans/{id}/repayments',
      summary: 'Pay back sooner, from the budget or from outside with a reference',
      body: json(repaymentSchema),
      answer: { status: 201, schema: object({ loan, receipt }) },
    },
    {
      method: 'post',
      path: '/api/loans/{id}/reschedule',
      summary: 'Ask for more time',
      body: json(rescheduleSchema),
      answer: { status: 201, schema: loan },
    },
    {
      method: 'post',
      path: '/api/loans/{id}/write-off',
      summary: 'Ask that the rest be written off',
      body: json(writeOffSchema),
      answer: { status: 201, schema: loan },
    },
    {
      method: 'post',
      path: '/api/loans/{id}/requests/{request}/decision',
      summary: 'Decide on what is asked about a loan',
      body: json(loanDecisionSchema),
      answer: { status: 200, schema: loan },
    },
    {
      method: 'get',
      path: '/api/expected-receipts',
      summary: 'Money expected from outside, newest first',
      query: ['limit', 'cursor'],
      answer: { status: 200, schema: list(receipt) },
    },
    {
      method: 'get',
      path: '/api/expected-receipts/{id}',
      summary: 'One expected receipt, its reference and what has come',
      answer: { status: 200, schema: receipt },
    },
    {
      method: 'get',
      path: '/api/recovery-cases',
      summary: 'Cases against clients, with totals and ages',
      query: ['status', 'limit', 'cursor'],
      answer: { status: 200, schema: list(recoveryCase) },
    },
    {
      method: 'get',
      path: '/api/recovery-cases/{id}',
      summary: 'One case with its history',
      answer: { status: 200, schema: recoveryCase },
    },
    {
      method: 'post',
      path: '/api/recovery-cases/{id}/acknowledge',
      summary: 'Acknowledge the client’s pledge, as an adviser',
      answer: { status: 200, schema: recoveryCase },
    },
    {
      method: 'post',
      path: '/api/recovery-cases/{id}/invite',
      summary: 'Invite the client again',
      body: json(inviteSchema),
      answer: { status: 200, schema: recoveryCase },
    },
    {
      method: 'post',
      path: '/api/recovery-cases/{id}/irrecoverable',
      summary: 'The client cannot pay: the cooperative absorbs it',
      body: json(reasonSchema),
      answer: { status: 200, schema: recoveryCase },
    },
    {
      method: 'post',
      path: '/api/recovery-cases/{id}/write-off',
      summary: 'Ask for a write-off (finance), or decide on one (board delegate)',
      body: json(caseWriteOffSchema),
      answer: { status: 200, schema: recoveryCase },
    },
    {
      method: 'get',
      path: '/clients/{id}',
      summary: 'The client’s page behind an email link; never acts',
      query: ['token'],
      answer: { status: 200, type: 'text/html' },
      open: true,
    },
    {
      method: 'post',
      path: '/clients/{id}',
      summary: 'The client’s answer',
      body: { type: 'application/x-www-form-urlencoded', schema: clientAnswer },
      answer: { status: 200, schema: recoveryCase },
      open: true,
    },
    {
      method: 'get',
      path: '/api/distributions',
      summary: 'Receipts of public money, newest first',
      query: ['limit', 'cursor'],
      answer: { status: 200, schema: list(distribution) },
    },
    {
      method: 'post',
      path: '/api/distributions',
      summary: 'Record a receipt of public money and work out its shares',
      body: json(distributionSchema),
      answer: { status: 201, schema: distribution },
    },
    {
      method: 'get',
      path: '/api/distributions/{id}',
      summary: 'One receipt with its shares, page by page',
      query: ['limit', 'cursor'],
      answer: { status: 200, schema: distribution },
    },
    {
      method: 'post',
      path: '/api/distributions/{id}/approve',
      summary: 'Approve the shares, as a second person',
      answer: { status: 200, schema: distribution },
    },
    {
      method: 'post',
      path: '/api/distributions/{id}/reject',
      summary: 'Turn the shares down',
      body: json(rejectSchema),
      answer: { status: 200, schema: distribution },
    },
    {
      method: 'get',
      path: '/api/public-aid/{claimId}',
      summary: 'The dossier of an Activité: both answers on difficulty, and the aids',
      answer: { status: 200 },
    },
    {
      method: 'get',
      path: '/api/unmatched',
      summary: 'Entries of the bank that match nothing, with suggestions',
      query: ['state', 'limit', 'cursor'],
      answer: { status: 200 },
    },
    {
      method: 'post',
      path: '/api/unmatched/{id}/resolve',
      summary: 'Say what an entry is: a receipt, or not-ours with a comment',
      body: json(resolutionSchema),
      answer: { status: 200 },
    },
    {
      method: 'post',
      path: '/api/imports/{register}',
      summary: 'Import a register',
      body: { type: 'text/csv', schema: text },
      answer: { status: 200 },
    },
  ];
}

let description: unknown;

/** OpenAPI 3.1; made once per process. */
export function openApi(deps: Pick<Deps, 'measures'>): unknown {
  description ??= {
    openapi: '3.1.0',
    info: {
      title: 'Entraide',
      version,
      description:
        'Money in integer cents; dates YYYY-MM-DD; errors per RFC 9457. Accept-Language (fr, nl, de, en) chooses the language of every sentence.',
    },
    security: [{ bearer: [] }],
    paths: pathsOf(operations(deps)),
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: {
        ...Object.fromEntries(deps.measures.map((measure) => [measure.id, formSchema(measure)])),
        problem: object({
          type: text,
          title: text,
          status: { type: 'integer' },
          code: text,
          detail: text,
          errors: { type: 'array', items: object({ path: text, code: text, message: text }) },
        }),
      },
    },
  };
  return description;
}

function pathsOf(all: readonly Operation[]): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of all) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: describe(operation) };
  }
  return paths;
}

function describe({ path, summary, body, query = [], answer, open }: Operation): unknown {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
  const parameters = [
    ...names.map((name) => ({ name, in: 'path', required: true, schema: text })),
    ...query.map((name) => ({ name, in: 'query', schema: text })),
  ];
  const { type = 'application/json', schema = {} } = answer;
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/problem' } } };
  return {
    summary,
    ...(parameters.length > 0 && { parameters }),
    ...(body && { requestBody: { required: true, content: { [body.type]: { schema: body.schema } } } }),
    responses: {
      [answer.status]: { description: summary, content: { [type]: { schema } } },
      default: { description: 'What went wrong', content: problem },
    },
    ...(open && { security: [] }),
  };
}
