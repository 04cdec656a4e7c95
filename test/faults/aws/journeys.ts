/** What people and the bank do, step by step, from a form to money that came back from a client. */

import { findDocument, putDocument } from '../../../functions/documents/store.ts';
import { ensureEnvelopes } from '../../../functions/ledger/envelopes-store.ts';
import { runPayments } from '../../../functions/payments/jobs/run-payments.ts';
import { bankAnswers } from '../../../infra/rehearsal/bank-simulator.ts';
import { loadDemonstration } from '../../../infra/rehearsal/demo/load.ts';
import { payrollAnswers } from '../../../infra/rehearsal/payroll-simulator.ts';
import { incomingFile } from '../../flow/client-links.ts';
import { linkIn } from '../../flow/cooperative-client.ts';
import {
  account,
  activities,
  clients,
  expenses,
  members,
  orders,
  service,
} from '../../flow/small-cooperative.ts';
import type { AskedRequest, WiredRuntime } from './wired-runtime.ts';
import type { TakenMail } from './wired-services.ts';

/** What the steps before have left behind, outside the table. */
export interface Notes {
  readonly mails: readonly TakenMail[];
  readonly claimId: string;
  readonly runId: string;
}

export interface Step {
  readonly name: string;
  /** @returns the claim or the run that it is about from now on */
  act(runtime: WiredRuntime, notes: Notes): Promise<Partial<Omit<Notes, 'mails'>>>;
}

/** What whoever asks again is told of a request that was taken in the first time. */
const takenBefore = [403, 409];

/** The request must be taken in; asked again, it may be told that it was. */
async function send(runtime: WiredRuntime, request: AskedRequest): Promise<Record<string, unknown>> {
  const { status, text, tries } = await runtime.ask(request);
  if (status >= 400 && !(takenBefore.includes(status) && tries > 1)) {
    throw new Error(`${request.path} was answered ${status}: ${text.slice(0, 500)}`);
  }
  return text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : { text };
}

const file = (person: string, measure: string, form: object): Step => ({
  name: `${person} files ${measure}`,
  async act(runtime) {
    const path = `/api/measures/${measure}/claims`;
    const { claimId } = await send(runtime, { as: person, path, key: `${person}-${measure}`, json: form });
    return { claimId: String(claimId) };
  },
});

const decide = (decision: 'approve' | 'ask'): Step => ({
  name: decision === 'ask' ? 'an approver asks' : 'an approver agrees',
  async act(runtime, { mails }) {
    const links = mails.flatMap((mail) => linkIn({ id: '', html: '', ...mail }));
    const { taskId, token, approver } = links.at(-1) ?? { taskId: '', token: '', approver: '' };
    const form = { token, decision, comment: 'As the papers say.' };
    await send(runtime, { as: approver, path: `/tasks/${taskId}`, form });
    return {};
  },
});

const answer = (person: string, more: object = {}, key = `${person}-answer`): Step => ({
  name: `${person} answers`,
  async act(runtime, { claimId }) {
    const json = { text: 'Voilà.', ...more };
    await send(runtime, {
      as: person,
      path: `/api/claims/${claimId}/answers`,
      key,
      json,
    });
    return {};
  },
});

/** As its upload notes it; what happens to files is tried elsewhere. */
const giveInvoice = (person: string): Step => ({
  name: `${person} adds the invoice`,
  async act(runtime, { claimId }) {
    await runtime.run(async ({ store }) => {
      const document = { documentId: 'invoice', claimId, name: 'facture.pdf', mediaType: 'application/pdf' };
      const about = { bytes: 1_000, addedBy: person, addedAt: '2020-04-01T08:00:00.000Z' };
      const known = await findDocument({ store }, claimId, 'invoice');
      const kept = { ...document, ...about, kind: 'invoice', state: 'kept' } as const;
      if (!known) await store.transact([putDocument(kept, 'absent')]);
    });
    return {};
  },
});

const makeRun: Step = {
  name: 'the day’s run is made',
  async act(runtime) {
    await runtime.run((deps) => runPayments(deps));
    const { items } = await send(runtime, { as: 'farid', path: '/api/payment-runs' });
    const runs = items as readonly { readonly id: string; readonly state: string }[];
    return { runId: runs.find(({ state }) => state === 'prepared')?.id ?? '' };
  },
};

const release = (person: string): Step => ({
  name: `${person} releases it`,
  async act(runtime, { runId }) {
    await send(runtime, { as: person, path: `/api/payment-runs/${runId}/release`, json: {} });
    return {};
  },
});

/** The bank hands in one of its files. */
const bankSays = (which: 'statusReport' | 'statement' | 'returnStatement'): Step => ({
  name: `the bank’s ${which} comes`,
  async act(runtime, { runId }) {
    const { text } = await send(runtime, { as: 'farid', path: `/api/payment-runs/${runId}/file` });
    const plan = which === 'returnStatement' ? { otherwise: { returned: 'AC04' } } : {};
    const xml = bankAnswers(String(text), plan)[which] ?? '';
    await send(runtime, { as: 'farid', path: '/api/bank-files', xml });
    return {};
  },
});

const payrollPays: Step = {
  name: 'payroll’s answer comes',
  async act(runtime, { runId }) {
    const { text } = await send(runtime, { as: 'farid', path: `/api/payment-runs/${runId}/file` });
    await send(runtime, { as: 'farid', path: '/api/payroll-files', csv: payrollAnswers(String(text)) });
    return {};
  },
};

const vote = (envelopeId: string, ceilingCents: number): Step => ({
  name: `the assembly votes ${ceilingCents / 100} euro`,
  async act(runtime) {
    const json = { motion: `AG ${ceilingCents}`, votedOn: '2020-04-01', ceilingCents };
    await send(runtime, {
      as: 'bruno',
      path: `/api/envelopes/${envelopeId}/votes`,
      key: `v-${ceilingCents}`,
      json,
    });
    return {};
  },
});

const withdraw = (person: string): Step => ({
  name: `${person} withdraws`,
  async act(runtime, { claimId }) {
    await send(runtime, {
      as: person,
      path: `/api/claims/${claimId}/withdraw`,
      key: `${person}-ends`,
      json: {},
    });
    return {};
  },
});

const pledge: Step = {
  name: 'the client pledges',
  async act(runtime, { mails }) {
    const link = mails.findLast(({ text }) => text.includes('/clients/'));
    const [, caseId, token = ''] = /\/clients\/([^?\s]+)\?token=(\S+)/.exec(link?.text ?? '') ?? [];
    await send(runtime, {
      path: `/clients/${caseId}`,
      form: { token, answer: 'pledge', amountCents: '120000' },
    });
    return {};
  },
};

const payIn = (amountCents: number): Step => {
  const template = incomingFile({ amountCents, reference: 'REFERENCE' });
  return {
    name: `the client pays ${amountCents / 100} euro`,
    async act(runtime, { mails }) {
      const instructions = mails.findLast(({ text }) => /\+\+\+[\d/]+\+\+\+/.test(text));
      const [, reference = ''] = /\+\+\+([\d/]+)\+\+\+/.exec(instructions?.text ?? '') ?? [];
      const xml = template.replaceAll('REFERENCE', reference.replaceAll('/', ''));
      await send(runtime, { as: 'farid', path: '/api/bank-files', xml });
      return {};
    },
  };
};

const audit: Step = {
  name: 'the auditor checks the ledger',
  async act(runtime) {
    const check = await send(runtime, { as: 'astrid', path: '/api/ledger/check' });
    const { balanced, problems, envelopesOverspent, countersDiffer } = check;
    const found = [problems, envelopesOverspent, countersDiffer].flat();
    if (balanced !== true || found.length > 0) throw new Error(`the ledger: ${JSON.stringify(check)}`);
    return {};
  },
};

const envelope = 'cancelled-contract-BE-2020';
/** Worth this much of the envelope: it was cancelled before the public scheme began. */
const worth = (grossCents: number) => service({ grossCents, cancelledOn: '2020-03-05' });

const paid = [makeRun, release('farid'), release('fien')];

/** Each begins at the same cooperative. */
export const journeys: Readonly<Record<string, readonly Step[]>> = {
  'a claim from the form to the bank and back': [
    file('karla', 'committed-expenses', expenses([120_000], { orderId: 'ord-1' })),
    giveInvoice('karla'),
    answer('karla', {}, 'karla-proves'),
    decide('ask'),
    answer('karla'),
    decide('approve'),
    decide('approve'),
    ...paid,
    bankSays('statusReport'),
    bankSays('statement'),
    pledge,
    payIn(50_000),
    payIn(70_000),
    audit,
  ],
  'a payment that comes back': [
    file('karla', 'committed-expenses', expenses([20_000])),
    decide('approve'),
    ...paid,
    bankSays('statement'),
    bankSays('returnStatement'),
    answer('karla', { iban: account(700) }),
    decide('approve'),
    ...paid,
    bankSays('statement'),
    audit,
  ],
  'a wage through payroll': [
    file('mara', 'cancelled-contract', worth(20_000)),
    decide('approve'),
    ...paid,
    payrollPays,
    audit,
  ],
  'an exhausted envelope': [
    // With what the employer bears on top, 284.52 and 213.39 are set aside.
    vote(envelope, 30_000),
    file('mara', 'cancelled-contract', worth(20_000)),
    file('milo', 'cancelled-contract', worth(15_000)),
    vote(envelope, 50_000),
    withdraw('milo'),
    audit,
  ],
};

/** The cooperative at which every journey begins. */
export async function prepareCooperative(runtime: WiredRuntime): Promise<void> {
  await loadDemonstration(runtime.deps.store, { staffOnly: true });
  await ensureEnvelopes(runtime.deps);
  const importRows = async (register: string, rows: readonly object[]) => {
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const cell = (value: unknown) => `"${value ?? ''}"`;
    const lines = rows.map((row) =>
      columns.map((name) => cell((row as Record<string, unknown>)[name])).join(),
    );
    await send(runtime, {
      as: 'farid',
      path: `/api/imports/${register}`,
      csv: [columns.join(), ...lines].join('\n'),
    });
  };
  const few = members.filter(({ member_id: id }) => ['mara', 'milo', 'karla'].includes(String(id)));
  await importRows('members', few);
  await importRows('activities', activities.slice(0, 1));
  await importRows(
    'clients',
    clients.map((client) => ({ ...client, email: 'hall@clients.example' })),
  );
  await importRows('orders', orders);
}
