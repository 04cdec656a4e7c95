/**
 * The value of its own that every form of a page carries, so that the same form sent twice is known for what it is.
 * It is put into the finished page: no page can forget it.
 */
import { randomBytes } from 'node:crypto';

export const formValueName = 'form-value';

/** A form that was sent, and what it was sent to. */
export interface SentForm {
  readonly action: string;
  readonly value: string;
}

const formTag = /<form\b[^>]*\bmethod="post"[^>]*>/g;

/**
 * The page with a value in each form. A form that was sent and comes back with its errors, or for its next step, keeps
 * the value that it had: it has not been sent yet.
 */
export function withFormValues(page: string, kept?: SentForm): string {
  return page.replaceAll(formTag, (tag) => {
    const action = /\baction="([^"?]*)/.exec(tag)?.[1];
    const value = kept && action === kept.action ? kept.value : randomBytes(12).toString('base64url');
    return `${tag}<input type="hidden" name="${formValueName}" value="${value}">`;
  });
}

export function isFormValue(value: unknown): value is string {
  return typeof value === 'string' && /^[\w-]{8,64}$/.test(value);
}
