/** What a kind of pay is estimated to become on the payslip, by the employer's country. */
import { estimateBelgianPay } from './belgian-pay.ts';
import { estimateFrenchPay } from './french-pay.ts';
import type { PayEstimate, PayItem } from './pay-item.ts';
import type { PayrollRates } from './rates.ts';

export function estimatePay(item: PayItem, rates: PayrollRates): PayEstimate {
  const isBelgian = item.payClass === 'EMP' || item.payClass === 'ART' || item.payClass === 'OUV';
  return isBelgian ? estimateBelgianPay(item, rates.belgium) : estimateFrenchPay(item, rates.france);
}
