import type { RenderedMail } from '../platform/mail/layout.ts';

/** A mail as the outbox page shows it. */
export interface OutboxMail extends RenderedMail {
  readonly id: string;
  readonly sentAt: string;
}
