/** Verification of payee: whether the bank found that an account belongs to whom we name (EPC, from October 2025). */

export type PayeeCheck = 'match' | 'close-match' | 'no-match' | 'not-possible';

/** ISO 20022 external status codes of the verification's report; RVCM says of a whole file that lines of it differ. */
const checks: Readonly<Record<string, PayeeCheck>> = {
  RCVC: 'match',
  RVMC: 'close-match',
  RVNM: 'no-match',
  RVNA: 'not-possible',
};

/** Undefined for a status that is none of a verification. */
export function payeeCheckOf(status: string | undefined): PayeeCheck | undefined {
  return status !== undefined && Object.hasOwn(checks, status) ? checks[status] : undefined;
}
