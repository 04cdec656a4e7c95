/** The mail port on SES: the message as it is asked for, and what each refusal means. */
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, it } from 'vitest';
import { PermanentFailure, TransientFailure } from '../../functions/platform/failures.ts';
import { createSesMailer } from '../../functions/platform/mail/ses.ts';
import { awsError, noAnswer } from './aws-errors.ts';
import { sampleMail as mail } from './sample-mail.ts';

const ses = mockClient(SESv2Client);
const mailer = createSesMailer({
  client: new SESv2Client({}),
  from: 'Entraide <plan@coop.example>',
  configurationSet: 'entraide-dev',
});

beforeEach(() => ses.reset());

describe('SES mailer', () => {
  it('sends text and HTML to the one reader', async () => {
    ses.on(SendEmailCommand).resolves({});
    await mailer.send('c1:mail:1', mail);
    expect(ses.call(0).args[0].input).toEqual({
      FromEmailAddress: 'Entraide <plan@coop.example>',
      Destination: { ToAddresses: ['nour@members.example'] },
      ConfigurationSetName: 'entraide-dev',
      Content: {
        Simple: {
          Subject: { Data: mail.subject, Charset: 'UTF-8' },
          Body: {
            Text: {
              Data: expect.stringMatching(/^Déjà & zoé\n\na\r?\nb\s€[\s\S]*claims\/1\n\nLa coopérative$/),
              Charset: 'UTF-8',
            },
            Html: { Data: expect.stringMatching(/<html lang="fr">[\s\S]*Déjà &amp; zoé/), Charset: 'UTF-8' },
          },
          Headers: [{ Name: 'Auto-Submitted', Value: 'auto-generated' }],
        },
      },
    });
  });

  it('lets a mail program take the reader off the list', async () => {
    ses.on(SendEmailCommand).resolves({});
    const stop = { label: 'Ne plus recevoir', link: 'https://plan.example/news/unsubscribe/1' };
    await mailer.send('n1', { ...mail, stop });
    expect(ses.call(0).args[0].input).toMatchObject({
      Content: {
        Simple: {
          Headers: [
            { Name: 'Auto-Submitted', Value: 'auto-generated' },
            { Name: 'List-Unsubscribe', Value: '<https://plan.example/news/unsubscribe/1>' },
            { Name: 'List-Unsubscribe-Post', Value: 'List-Unsubscribe=One-Click' },
          ],
        },
      },
    });
  });

  it('attaches what the mail carries', async () => {
    ses.on(SendEmailCommand).resolves({});
    const attachments = [{ name: 'délai.ics', mediaType: 'text/calendar', content: 'BEGIN:VCALENDAR é' }];
    await mailer.send('c1:mail:1', { ...mail, attachments });
    expect(ses.call(0).args[0].input).toMatchObject({
      Content: {
        Simple: {
          Attachments: [
            {
              FileName: 'délai.ics',
              ContentType: 'text/calendar',
              RawContent: Buffer.from('BEGIN:VCALENDAR é'),
            },
          ],
        },
      },
    });
  });

  it.each([
    awsError('TooManyRequestsException', 429),
    awsError('LimitExceededException', 400),
    awsError('SendingPausedException', 400),
    awsError('AccountSuspendedException', 400),
    awsError('MailFromDomainNotVerifiedException', 400),
    awsError('InternalServiceErrorException', 500),
    noAnswer('TimeoutError'),
  ])('may be taken later: $name', async (error) => {
    ses.on(SendEmailCommand).rejects(error);
    await expect(mailer.send('1', mail)).rejects.toBeInstanceOf(TransientFailure);
  });

  it.each([
    awsError('MessageRejected', 400),
    awsError('BadRequestException', 400),
    awsError('NotFoundException', 404),
  ])('is never taken: $name', async (error) => {
    ses.on(SendEmailCommand).rejects(error);
    await expect(mailer.send('1', mail)).rejects.toBeInstanceOf(PermanentFailure);
  });

  it('tells nobody the address that was refused', async () => {
    ses.on(SendEmailCommand).rejects(awsError('MessageRejected', 400, `not verified: ${mail.to}`));
    const failure: Error = await mailer.send('1', mail).catch((error) => error);
    expect(`${failure.stack}${String(failure.cause)}`).not.toContain('nour');
  });
});
