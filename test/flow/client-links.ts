/** What a client does from outside: follows the link of a mail, answers, pays under the reference. */

import type { ClientView } from '../../functions/recovery/answer-client.ts';
import { writeAccountReport } from '../../infra/rehearsal/bank/account-report.ts';
import { type IncomingMoney, incomingBooking } from '../../infra/rehearsal/bank/bookings.ts';
import type { ProblemBody, Reply } from './caller.ts';
import type { Cooperative } from './cooperative-client.ts';

export const ownIban = 'BE71096123456769';

/** The view, or what is wrong. */
export type ClientReply = ClientView & Pick<ProblemBody, 'code' | 'detail' | 'errors'>;

export interface ClientLink {
  readonly caseId: string;
  readonly token: string;
}

/** The links that were mailed to a client, oldest first. */
export async function clientLinks({ environment }: Cooperative, email: string): Promise<ClientLink[]> {
  return (await environment.mails(email)).flatMap(({ text }) => {
    const [, caseId, token] = /\/clients\/([^?\s]+)\?token=(\S+)/.exec(text) ?? [];
    return caseId && token ? [{ caseId, token }] : [];
  });
}

export async function lastClientLink(cooperative: Cooperative, email: string): Promise<ClientLink> {
  const link = (await clientLinks(cooperative, email)).at(-1);
  if (!link) throw new Error(`nobody wrote to ${email}`);
  return link;
}

/** Answers as the form does; the reply is for a program. */
export async function answerLink(
  cooperative: Cooperative,
  { caseId, token }: ClientLink,
  fields: Readonly<Record<string, string>>,
): Promise<Reply<ClientReply>> {
  const reply = await cooperative.as(undefined).form<ClientReply>(`/clients/${caseId}`, { token, ...fields });
  await cooperative.environment.settle();
  return reply;
}

export function seeLink(
  cooperative: Cooperative,
  { caseId, token }: ClientLink,
): Promise<Reply<ClientReply>> {
  return cooperative.as(undefined).get(`/clients/${caseId}?token=${token}`);
}

let booked = 0;

/** A camt.054 that tells of money which came in; each call is another booking. */
export function incomingFile(
  ...money: readonly (Partial<IncomingMoney> & { readonly amountCents: number })[]
): string {
  const bookings = money.map((one) => {
    booked += 1;
    const payer = { name: 'Somebody', iban: 'NL91ABNA0417164300' };
    return incomingBooking(
      { accountIban: ownIban, bankReference: `IN-${booked}`, payer, ...one },
      '2020-05-04',
    );
  });
  return writeAccountReport({
    version: 'camt.054.001.08',
    messageId: `N-${booked}`,
    day: '2020-05-04',
    accountIbans: [ownIban],
    bookings,
  });
}

/** The bank tells of money that came in. */
export async function payIn(
  cooperative: Cooperative,
  ...money: readonly (Partial<IncomingMoney> & { readonly amountCents: number })[]
) {
  const reply = await cooperative.importBankFile(incomingFile(...money));
  await cooperative.environment.settle();
  return reply;
}
