/** From a lost service and what the schemes bear of it to its payees in payroll: the same for every contract measure. */
import type { PayrollRates } from '../../payroll/rates.ts';
import type { CaseFacts, Payee } from '../measure.ts';
import type { BenefitPiece } from './belgian-benefit.ts';
import type { IndemnityPiece } from './french-indemnity.ts';
import { type LostService, schemeCountry } from './lost-service.ts';
import { payMember } from './pay-member.ts';
import { wageParts } from './wage-parts.ts';

interface ContractCase {
  readonly form: unknown;
  readonly facts: CaseFacts;
  readonly parameters: { readonly payroll: { readonly rates: PayrollRates } };
}

/** Hours × 100 of a day: 38 hours a week in Belgium, 35 in France. */
export const hundredthsPerDay = { BE: 760, FR: 700 } as const;

export function contractPayees(
  service: LostService,
  subject: ContractCase,
  belgian: readonly BenefitPiece[] = [],
  french: readonly IndemnityPiece[] = [],
): Payee[] {
  const perDay = hundredthsPerDay[schemeCountry(subject.facts) === 'FR' ? 'FR' : 'BE'];
  const parts = wageParts(service, { belgian, french, hundredthsPerDay: perDay });
  return payMember(service, parts, subject, subject.parameters.payroll.rates);
}
