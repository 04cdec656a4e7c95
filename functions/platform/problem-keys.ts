/** Which problems there are, and the HTTP status of each. */
import type english from './words/en.json';

/** In the catalogue of sentences: `forbidden`, or `forbidden.votes` where a code has several meanings. */
export type ProblemKey = keyof (typeof english)['problems'];

type CodeOf<Key extends string> = Key extends `${infer Code}.${string}` ? Code : Key;

/** By code; by key where a meaning has another status than the rest of its code. */
export const problemStatuses = {
  'bad-cursor': 400,
  'bad-idempotency-key': 400,
  'bad-limit': 400,
  'not-an-object': 400,
  'not-well-formed': 400,
  'other-format': 400,
  'unknown-cursor': 400,
  'unknown-format': 400,
  'unknown-status': 400,
  unreadable: 400,
  'wrong-size': 400,

  'sign-in-needed': 401,
  unauthenticated: 401,

  'cross-site': 403,
  'expired.ticket': 403,
  forbidden: 403,
  'second-person-needed': 403,
  'unknown-ticket': 403,
  'wrong-host': 403,
  'wrong-type.ticket': 403,

  'not-found': 404,

  'already-answered': 409,
  'already-decided': 409,
  'already-filed': 409,
  'already-held': 409,
  'already-resolved': 409,
  'asked-already': 409,
  busy: 409,
  'sent-already': 409,
  'changed-meanwhile': 409,
  closed: 409,
  'earlier-month-open': 409,
  'entry-over': 409,
  expired: 409,
  'ledger-problems': 409,
  'link-expired': 409,
  'loan-over': 409,
  'month-not-over': 409,
  'no-appeal': 409,
  'no-session': 409,
  'not-arrived': 409,
  'not-held': 409,
  'not-over': 409,
  'not-prepared': 409,
  'not-released': 409,
  'not-running': 409,
  'not-under-review': 409,
  'not-yet': 409,
  'nothing-asked': 409,
  'nothing-pledged': 409,
  'nothing-to-confirm': 409,
  'nothing-to-pay': 409,
  over: 409,
  pledged: 409,
  refused: 409,
  replaced: 409,
  'too-late': 409,
  'too-many-documents': 409,
  'wrong-moment': 409,

  erased: 410,

  'file-too-large': 413,
  'too-large': 413,

  'wrong-type': 415,

  'active-content': 422,
  'amount-needed': 422,
  'another-case': 422,
  'below-reserved': 422,
  'budget-too-small': 422,
  'comment-needed': 422,
  'dtd-not-allowed': 422,
  'empty-file': 422,
  'idempotency-key-reused': 422,
  invalid: 422,
  'invalid-for-schema': 422,
  'invalid-form': 422,
  'invalid-header': 422,
  'invalid-policy': 422,
  'more-than-order': 422,
  'more-than-owed': 422,
  'no-address': 422,
  'no-seat': 422,
  'not-a-duration': 422,
  'not-a-name': 422,
  'not-utf-8': 422,
  'reason-needed': 422,
  'reason-too-long': 422,
  'too-many-entries': 422,
  'two-in-one': 422,
  'unknown-account': 422,
  'unknown-schema': 422,
  'unknown-state': 422,
  'unknown-status.case': 422,
  'wrong-content': 422,
  'wrong-cursor': 400,
  'wrong-encoding': 422,

  'too-many-requests': 429,

  internal: 500,
  'try-again': 503,
  'storage-full': 507,
} as const satisfies Readonly<Record<CodeOf<ProblemKey>, number> & Partial<Record<string, number>>>;

/** What a program relies on: a key up to its dot. */
export type ProblemCode = CodeOf<keyof typeof problemStatuses>;
