/** A payment of ours with what a bank file says of it. */
import type { BankAdvice } from '../../../workflows/bank/advice.ts';
import type { Payment } from '../../claims/payment-store.ts';

export interface Pairing {
  readonly payment: Payment;
  /** In the file's own order: a payment is booked before it comes back. */
  readonly advices: readonly BankAdvice[];
}
