/** The mail port on SES: after the effects that transactions stored, before the readers' mailboxes. */
import { type Message, type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { toFailure } from '../aws-failures.ts';
import { TransientFailure } from '../failures.ts';
import type { Mail } from '../store/port.ts';
import { renderMail } from './layout.ts';
import type { Mailer } from './port.ts';

export interface SesOptions {
  readonly client: Pick<SESv2Client, 'send'>;
  /** `Name <address>` or an address, of a verified identity. */
  readonly from: string;
  /** Names the set that counts bounces and complaints. */
  readonly configurationSet: string;
}

/** Refusals that an operator can lift, after which the same message goes out. */
const LIFTED_BY_OPERATORS = new Set([
  'AccountSuspendedException',
  'MailFromDomainNotVerifiedException',
  'SendingPausedException',
]);

export function createSesMailer({ client, from, configurationSet }: SesOptions): Mailer {
  return {
    async send(_id, mail) {
      const command = new SendEmailCommand({
        FromEmailAddress: from,
        Destination: { ToAddresses: [mail.to] },
        Content: { Simple: toMessage(mail) },
        ConfigurationSetName: configurationSet,
      });
      try {
        await client.send(command);
      } catch (error) {
        if (error instanceof Error && LIFTED_BY_OPERATORS.has(error.name)) {
          throw new TransientFailure(`SES answered ${error.name}`);
        }
        throw toFailure('SES', error);
      }
    },
  };
}

function toMessage(mail: Mail): Message {
  const { subject, text, html, headers, attachments } = renderMail(mail);
  return {
    Subject: utf8(subject),
    Body: { Text: utf8(text), Html: utf8(html) },
    Headers: Object.entries(headers).map(([Name, Value]) => ({ Name, Value })),
    ...(attachments.length > 0 && {
      Attachments: attachments.map(({ name, mediaType, content }) => ({
        FileName: name,
        ContentType: mediaType,
        RawContent: Buffer.from(content),
      })),
    }),
  };
}

function utf8(text: string) {
  return { Data: text, Charset: 'UTF-8' };
}
