/** The line of a payroll file: a payment's wage, and what the registers know of the person, the employer, the contract. */
import type { PayrollLine } from '../../../workflows/payroll/line.ts';
import { plainNumber } from '../../../workflows/registers/national-numbers.ts';
import type { Payment, PayrollPart } from '../../claims/payment-store.ts';
import type { Deps } from '../../platform/deps.ts';

/** What is missing in the registers stays empty: payroll refuses the line with its reason, or knows better. */
export async function payrollLineOf(
  { registers }: Pick<Deps, 'registers'>,
  payment: Payment,
  { wage, memberId, contractId, activityId, claimRef, policy }: PayrollPart,
  runId: string,
): Promise<PayrollLine> {
  const [member, contract, activity] = await Promise.all([
    registers.member(memberId),
    contractId === undefined ? undefined : registers.contract(contractId),
    activityId === undefined ? undefined : registers.activity(activityId),
  ]);
  const q = hundredths(contract?.weeklyHours);
  const s = hundredths(contract?.fullTimeHours);
  const { indemnityCents, refundCents, employerCents, start, end, month, dates } = wage;
  return {
    lineId: payment.paymentId,
    runId,
    country: wage.country,
    employerNo: plainNumber(activity?.employerNo ?? ''),
    employeeId: memberId,
    nationalId: plainNumber(member?.nationalId ?? ''),
    name: payment.name,
    birthDate: member?.birthDate ?? '',
    contractId: contractId ?? '',
    contractType: wage.contractType,
    start,
    end,
    payClass: wage.payClass,
    jcOrIdcc: contract?.jointCommittee ?? activity?.jointCommittee ?? '',
    month,
    dates,
    dayHundredths: wage.dayHundredths,
    hourHundredths: wage.hourHundredths,
    ...(wage.country === 'BE' && q !== undefined && { qHundredths: q }),
    ...(wage.country === 'BE' && s !== undefined && { sHundredths: s }),
    cachets: wage.cachets,
    objectNo: contract?.objectNo ?? '',
    payCode: wage.payCode,
    grossCents: payment.amountCents - indemnityCents,
    scheme: wage.scheme,
    schemeHourHundredths: wage.schemeHourHundredths,
    indemnityCents,
    refundCents,
    estEmployerCents: employerCents,
    claimRef,
    policy,
  };
}

function hundredths(hours: number | undefined): number | undefined {
  return hours === undefined ? undefined : Math.round(hours * 100);
}
