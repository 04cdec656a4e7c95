/**
 * The mailbox of the embedded runtime: every mail that was sent, kept as it was written for the outbox page, which lays
 * it out; handed on by SMTP if configured.
 */
import { createTransport, type Transporter } from 'nodemailer';
import type { Clock } from '../../functions/platform/clock.ts';
import { TransientFailure } from '../../functions/platform/failures.ts';
import { type RenderedMail, renderMail } from '../../functions/platform/mail/layout.ts';
import type { Mailer } from '../../functions/platform/mail/port.ts';
import type { Mail } from '../../functions/platform/store/port.ts';
import { instantOf } from '../../workflows/calendar.ts';
import type { Database } from './database-port.ts';

export interface OutboxMessage extends RenderedMail {
  readonly id: string;
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
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, recipient TEXT NOT NULL, mail TEXT NOT NULL,
      sent_at TEXT NOT NULL);
    CREATE INDEX IF NOT EXISTS outbox_by_recipient ON outbox (recipient, number);`);
  const insert = sqlite.prepare(
    'INSERT OR IGNORE INTO outbox (id, recipient, mail, sent_at) VALUES (?, ?, ?, ?)',
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
  const handOn = async (server: Transporter, id: string, mail: Mail): Promise<void> => {
    await database.flushed();
    const { to, subject, text, html, headers, attachments } = renderMail(mail);
    const files = attachments.map(({ name, mediaType, content }) => ({
      ...{ filename: name, contentType: mediaType, content },
    }));
    const message = { from, to, subject, text, html, headers, attachments: files };
    await server.sendMail({ messageId: `<${id}@entraide>`, ...message }).catch(() => {
      throw new TransientFailure('the mail server did not take the message');
    });
  };
  const transport = smtpUrl === undefined ? undefined : createTransport(smtpUrl);
  return {
    async send(id, mail) {
      // Without a mail server in the same step: what asked for the mail is in the open group, with which it may be lost.
      if (transport) await handOn(transport, id, mail);
      const values = [id, mail.to.toLowerCase(), JSON.stringify(mail), instantOf(clock.now())];
      database.stage(() => insert.run(...values), { savepoint: false });
    },
    messages(query = {}) {
      return rowsOf(query).map((row) =>
        Object.assign(renderMail(JSON.parse(String(row.mail)) as Mail), {
          id: String(row.id),
          to: String(row.recipient),
          sentAt: String(row.sent_at),
        }),
      );
    },
  };
}
