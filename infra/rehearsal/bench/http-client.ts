/** The bench's side of the system when it stands behind HTTP, in another process. */
import { openApi, Refused } from '../api-client.ts';
import { type BenchClient, linksIn, type PaidRun } from './bench-client.ts';

interface Run {
  readonly id: string;
  readonly payments: readonly { readonly claimId: string }[];
}

interface Outbox {
  readonly messages: readonly { readonly id: string; readonly text: string }[];
}

/** Two people of finance. */
const [first, second] = ['farid', 'fien'] as const;

/** @param url where the system is, without a slash at the end */
export function httpClient(url: string): BenchClient {
  const api = openApi(url);
  let last = '';
  return {
    async file({ personId, measure, form }) {
      return (await api.post<{ claimId: string }>(`/api/measures/${measure}/claims`, form, personId)).claimId;
    },
    async newLinks() {
      const after = last === '' ? '' : `?after=${encodeURIComponent(last)}`;
      const { messages } = await api.get<Outbox>(`/local/outbox${after}`);
      last = messages.at(-1)?.id ?? last;
      return messages.flatMap(({ text }) => linksIn(text));
    },
    async approve({ taskId, secret }) {
      await api.send(`/tasks/${taskId}`, new URLSearchParams({ token: secret, decision: 'approve' }));
    },
    async pay(channel = 'sepa'): Promise<PaidRun | undefined> {
      const run = await api.post<Run>('/api/payment-runs', { channel }, first).catch(unlessNothingToPay);
      if (!run) return undefined;
      await api.post(`/api/payment-runs/${run.id}/release`, {}, second);
      return {
        claimIds: run.payments.map(({ claimId }) => claimId),
        file: await api.getText(`/api/payment-runs/${run.id}/file`, first),
      };
    },
    async importBankFile(xml) {
      await api.send('/api/bank-files', xml, { as: first, type: 'application/xml' });
    },
    async importPayrollFile(csv) {
      await api.send('/api/payroll-files', csv, { as: first, type: 'text/csv' });
    },
    status: async ({ personId }, claimId) =>
      (await api.get<{ status: string }>(`/api/claims/${claimId}`, personId)).status,
    /** The outbox answers once nothing is under way. */
    async settle() {
      await api.getText('/local/outbox?limit=1');
    },
  };
}

function unlessNothingToPay(error: unknown): undefined {
  if (!(error instanceof Refused) || error.code !== 'nothing-to-pay') throw error;
}
