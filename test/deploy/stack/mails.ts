/** What was sent by SES, oldest first: the emulator keeps it where anybody can look. */
import type { SentMail } from '../../flow/flow-environment.ts';
import type { Deployed } from './open.ts';

interface KeptMail {
  readonly MessageId: string;
  readonly To: readonly string[];
  readonly Subject: string;
  readonly BodyText: string;
  readonly BodyHtml: string | null;
}

export async function sentMails({ endpoint }: Deployed): Promise<SentMail[]> {
  const response = await fetch(`${endpoint}/_ministack/ses/messages`);
  const { messages } = (await response.json()) as { messages: Record<string, readonly KeptMail[]> };
  return Object.values(messages)
    .flat()
    .map(({ MessageId, To, Subject, BodyText, BodyHtml }) => ({
      id: MessageId,
      to: To.join(),
      subject: Subject,
      text: BodyText,
      html: BodyHtml ?? '',
    }));
}
