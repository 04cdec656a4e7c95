/**
 * The mail port: hands one message to whoever delivers it. SES stands behind it on AWS; the outbox, and SMTP where
 * one is configured, on the embedded runtime.
 */
import type { Mail } from '../store/port.ts';

export interface Mailer {
  /**
   * Hands the message over. No mail service recognises a message that it took before: a call repeated after a lost
   * answer sends it twice, so a message must be harmless when read twice, and callers ask only once they know of
   * no earlier success.
   * @param id of the effect that sends it, the same at every attempt
   * @throws TransientFailure when it was not taken and may be later
   * @throws PermanentFailure when it will never be taken: an impossible address, a sender that is not verified
   */
  send(id: string, mail: Mail): Promise<void>;
}
