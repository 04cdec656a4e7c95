/** The mailbox of the embedded runtime: every mail that was sent, kept for the outbox page; handed on by SMTP if configured. */
import { createTransport, type Transporter } from 'nodemailer';
import type { Clock } from '../../functions/platform/clock.ts';
import { TransientFailure } from '../../functions/platform/failures.ts';
import { type RenderedMail, renderMail } from '../../functions/platform/mail/layout.ts';
import type { Mailer } from '../../functions/platform/mail/port.ts';
import { instantOf } from '../../workflows/calendar.ts';
import type { Database } from './database-port.ts';

export interface OutboxMessage {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Those beside sender, recipient and subject. */
  readonly headers: Readonly<Record<string, string>>;
  readonly sentAt: string;
}

export interface Outbox extends Mailer {
  /**
   * Oldest first; those to one address when given. The last `limit` of them (default 1,000); with `after`, the id
   * of a message, the first `limit` that came later.
   */
  messages(options?: OutboxQuery): OutboxMessage[];
}

interface OutboxQuery {
  readonly to?: string | undefined;
  readonly limit?: number;
  readonly after?: string | undefined;
}

interface OutboxOptions {
  readonly clock: Clock;
  /** `smtp://user:password@host:port`; absent: mails stay in the outbox. */
  readonly smtpUrl?: string | undefined;
  readonly from: string;
}

export function openOutbox(database: Database, { clock, smtpUrl, from }: OutboxOptions): Outbox {
  const { sqlite } = database;
  sqlite.exec(`
    CREATE TABLE IF NOT EXISTS outbox (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, recipient TEXT NOT NULL, subject TEXT NOT NULL,
      text TEXT NOT NULL, html TEXT NOT NULL, sent_at TEXT NOT NULL, headers TEXT NOT NULL DEFAULT '{}');
    CREATE INDEX IF NOT EXISTS outbox_by_recipient ON outbox (recipient, number);`);
  const insert = sqlite.prepare(
    'INSERT OR IGNORE INTO outbox (id, recipient, subject, text, html, sent_at, headers) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const all = sqlite.prepare('SELECT * FROM outbox ORDER BY number DESC LIMIT ?');
  const ofOne = sqlite.prepare('SELECT * FROM outbox WHERE recipient = ? ORDER BY number DESC LIMIT ?');
  const later = sqlite.prepare(
    'SELECT * FROM outbox WHERE number > (SELECT number FROM outbox WHERE id = ?) ORDER BY number LIMIT ?',
  );
  const laterOfOne = sqlite.prepare(
    'SELECT * FROM outbox WHERE recipient = ? AND number > (SELECT number FROM outbox WHERE id = ?) ORDER BY number LIMIT ?',
  );
  const rowsOf = ({ to, limit = 1000, after }: OutboxQuery) => {
    const recipient = to?.toLowerCase();
    if (after !== undefined) {
      return recipient === undefined ? later.all(after, limit) : laterOfOne.all(recipient, after, limit);
    }
    return (recipient === undefined ? all.all(limit) : ofOne.all(recipient, limit)).toReversed();
  };
  /** Nothing leaves the machine that a crash could still undo. */
  const handOn = async (server: Transporter, id: string, mail: RenderedMail): Promise<void> => {
    await database.flushed();
    await server.sendMail({ from, messageId: `<${id}@entraide>`, ...mail }).catch(() => {
      throw new TransientFailure('the mail server did not take the message');
    });
  };
  const transport = smtpUrl === undefined ? undefined : createTransport(smtpUrl);
  return {
    async send(id, content) {
      const mail = renderMail(content);
      // Without a mail server in the same step: what asked for the mail is in the open group, with which it may be lost.
      if (transport) await handOn(transport, id, mail);
      const sentAt = instantOf(clock.now());
      const { to, subject, text, html } = mail;
      const headers = JSON.stringify(mail.headers);
      database.stage(() => insert.run(id, to.toLowerCase(), subject, text, html, sentAt, headers), {
        savepoint: false,
      });
    },
    messages(query = {}) {
      return rowsOf(query).map((row) => ({
        id: String(row.id),
        to: String(row.recipient),
        subject: String(row.subject),
        text: String(row.text),
        html: String(row.html),
        headers: JSON.parse(String(row.headers)) as Record<string, string>,
        sentAt: String(row.sent_at),
      }));
    },
  };
}
