/** The mails of the play: each one goes to the approver or the member whom it is for, in the order of arrival. */
import { type ApprovalMail, decide } from './approvers.ts';
import { readMail } from './members.ts';
import type { PlayedClaim, Stage } from './stage.ts';

interface Message {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface MailDispatcher {
  /** Has the mails acted on, and those that come of it, until no more come. */
  deliver(): Promise<void>;
}

/** Mails that were there before the play are left alone. */
export async function openMailDispatcher(stage: Stage): Promise<MailDispatcher> {
  let last = (await fetchMails(stage, '?limit=1')).at(-1)?.id;
  const fetchNew = () => fetchMails(stage, last === undefined ? '' : `?after=${encodeURIComponent(last)}`);
  return {
    async deliver() {
      for (let mails = await fetchNew(); mails.length > 0; mails = await fetchNew()) {
        last = mails.at(-1)?.id;
        for (const mail of mails) await handOver(stage, mail);
      }
    },
  };
}

async function fetchMails({ api }: Stage, query: string): Promise<readonly Message[]> {
  return (await api.get<{ messages: readonly Message[] }>(`/local/outbox${query}`)).messages;
}

/** A mail may list several claims: each is named above its link. */
async function handOver(stage: Stage, { to, subject, text }: Message): Promise<void> {
  const links = [...text.matchAll(/\/tasks\/([^?\s]+)\?token=([\w-]+)/g)];
  for (const { 1: taskId = '', 2: secret = '', index } of links) {
    const claim = claimNamed(stage, links.length > 1 ? text.slice(0, index) : subject);
    if (claim) await decide(stage, claim, { to, taskId, secret } satisfies ApprovalMail);
  }
  if (links.length > 0) return;
  const claim = stage.claims.get(/\/claims\/([\w-]+)/.exec(text)?.[1] ?? '');
  if (claim) await readMail(stage, claim);
}

/** By its short reference, the end of its id: the last one that is named. */
function claimNamed({ claims }: Stage, text: string): PlayedClaim | undefined {
  const reference = [...text.matchAll(/\b[0-9A-F]{8}\b/g)].at(-1)?.[0].toLowerCase();
  if (reference === undefined) return undefined;
  return claims.values().find(({ claimId }) => claimId.replaceAll('-', '').endsWith(reference));
}
