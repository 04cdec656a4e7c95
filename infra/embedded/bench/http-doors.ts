/** The bench's side of the system when it stands behind HTTP, in another process. */
import { type ApprovalLink, type Doors, linksIn, type PaidRun } from './doors.ts';

interface OutboxMessage {
  readonly id: string;
  readonly text: string;
}

interface Run {
  readonly id: string;
  readonly payments: readonly { readonly claimId: string }[];
}

/** @param url where the system is, without a slash at the end */
export async function httpDoors(url: string): Promise<Doors> {
  const people = signIn(url);
  const [first, second] = await Promise.all([people('farid'), people('fien')]);
  let last = '';
  const run = async (): Promise<PaidRun | undefined> => {
    const response = await fetch(`${url}/api/payment-runs`, { method: 'POST', headers: first });
    if (response.status === 409) return undefined;
    const { id, payments } = await readJson<Run>(response);
    await readJson(await fetch(`${url}/api/payment-runs/${id}/release`, { method: 'POST', headers: second }));
    const file = await fetch(`${url}/api/payment-runs/${id}/file`, { headers: first });
    return { claimIds: payments.map(({ claimId }) => claimId), file: await readText(file) };
  };
  return {
    async file({ personId, measure, form }) {
      const headers = { ...(await people(personId)), 'Content-Type': 'application/json' };
      const body = JSON.stringify(form);
      const response = await fetch(`${url}/api/measures/${measure}/claims`, {
        method: 'POST',
        headers,
        body,
      });
      return (await readJson<{ claimId: string }>(response)).claimId;
    },
    async newLinks() {
      const after = last === '' ? '' : `?after=${encodeURIComponent(last)}`;
      const { messages } = await readJson<{ messages: OutboxMessage[] }>(
        await fetch(`${url}/local/outbox${after}`),
      );
      last = messages.at(-1)?.id ?? last;
      return messages.flatMap(({ text }) => linksIn(text));
    },
    approve: (link) => approve(url, link),
    pay: run,
    async importBankFile(body) {
      const headers = { ...first, 'Content-Type': 'application/xml' };
      await readJson(await fetch(`${url}/api/bank-files`, { method: 'POST', headers, body }));
    },
    async status({ personId }, claimId) {
      const headers = await people(personId);
      return (await readJson<{ status: string }>(await fetch(`${url}/api/claims/${claimId}`, { headers })))
        .status;
    },
    /** The outbox answers once nothing is under way. */
    async settle() {
      await readText(await fetch(`${url}/local/outbox?limit=1`));
    },
  };
}

async function approve(url: string, { taskId, secret }: ApprovalLink): Promise<void> {
  const body = new URLSearchParams({ token: secret, decision: 'approve' });
  const headers = { Accept: 'application/json' };
  await readJson(await fetch(`${url}/tasks/${taskId}`, { method: 'POST', headers, body }));
}

type Headers = Readonly<Record<string, string>>;

/** The headers of each person, who signs in once. */
function signIn(url: string): (personId: string) => Promise<Headers> {
  const known = new Map<string, Promise<Headers>>();
  const ask = async (user: string): Promise<Headers> => {
    const headers = { 'Content-Type': 'application/json' };
    const body = JSON.stringify({ user });
    const response = await fetch(`${url}/local/tokens`, { method: 'POST', headers, body });
    return { Authorization: `Bearer ${(await readJson<{ token: string }>(response)).token}` };
  };
  return (personId) => {
    const headers = known.get(personId) ?? ask(personId);
    known.set(personId, headers);
    return headers;
  };
}

/** @throws Error with the answer when the call failed */
async function readText(response: Response): Promise<string> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${text}`);
  return text;
}

async function readJson<Answer>(response: Response): Promise<Answer> {
  return JSON.parse(await readText(response)) as Answer;
}
