/**
 * What the bank's status codes mean for money: whether a payment is settled, on its way, waiting or refused.
 */

export type Settlement = 'settled' | 'accepted' | 'pending' | 'rejected' | 'payee-checked' | 'unknown';

/** ISO 20022 external code sets: payment transaction status and payment group status. */
const settlements: Readonly<Record<string, Settlement>> = {
  ACSC: 'settled', // settlement on the debtor's account completed
  ACCC: 'settled', // settlement on the creditor's account completed
  ACCP: 'accepted', // customer profile accepted
  ACFC: 'accepted', // funds checked
  ACPD: 'accepted', // handed to clearing
  ACSP: 'accepted', // settlement in process
  ACTC: 'accepted', // technical validation passed
  ACWC: 'accepted', // with a change, such as another execution date
  ACWP: 'accepted', // received by the creditor's bank, not yet on the account
  ACSE: 'settled', // settlement completed, not yet credited
  PATC: 'pending', // part of the needed authorisations given
  PDNG: 'pending',
  PRES: 'pending', // presented to the debtor
  RCVC: 'payee-checked', // verification of payee: the name is the account holder's
  RVMC: 'payee-checked', // nearly
  RVNA: 'payee-checked', // no answer was to be had
  RVNM: 'payee-checked', // it is another name
  RVNC: 'pending', // verification of payee: not done yet
  RCVD: 'pending',
  CANC: 'rejected', // cancelled before execution
  RJCT: 'rejected',
};

/**
 * What a status code means. `unknown` for codes that say neither that the money moved nor that it did not,
 * such as a blocked payment or a partly accepted group: a person, or the lines below, must tell.
 */
export function settlementOf(status: string): Settlement {
  return Object.hasOwn(settlements, status) ? (settlements[status] ?? 'unknown') : 'unknown';
}
