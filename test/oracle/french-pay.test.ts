/**
 * French pay as the product estimates it, held against the State's own rules at many levels of pay: what an ordinary
 * employee nets and costs, and the general reduction at low pay, in 2021 and, with the minimum wage of then, in 2020.
 * Performers are not compared: the published rules of January 2021 leave out their unemployment insurance.
 */
import { describe, expect, test } from 'vitest';
import { frenchRatesOfActivity2020 } from '../../workflows/payroll/french-figures.ts';
import { fullTimeHundredths } from '../../workflows/payroll/french-levies.ts';
import { estimateFrenchPay } from '../../workflows/payroll/french-pay.ts';
import type { PayEstimate } from '../../workflows/payroll/pay-item.ts';
import { loadStateRules } from './state-rules.ts';

const stateOf = loadStateRules();
/** Each of some fifteen contributions is rounded to the cent here, none there. */
const roundingEuros = 0.1;
/** The reduction's coefficient has four decimals: half of the last one, of the pay. */
const coefficient = 0.000_05;
/** 0.3205 in 2020 and 0.3206 in 2021: the rules are those of 2021. */
const otherYear = 0.0001;

function estimated(grossEuros: number, month: string): PayEstimate {
  return estimateFrenchPay(
    {
      payClass: 'GEN',
      payCode: 'W1',
      day: `${month}-28`,
      grossCents: Math.round(grossEuros * 100),
      indemnityCents: 0,
      hourHundredths: fullTimeHundredths,
      dayHundredths: 0,
      contractDays: 0,
      monthlyCents: Math.round(grossEuros * 100),
      endsContract: false,
    },
    frenchRatesOfActivity2020,
  );
}

const of2020 = { 'SMIC horaire': '10.15 €/heure' };
/** The share of a health cover that an employee bears is none of the product's contributions. */
const withoutCover = { 'contrat salarié . complémentaire santé . forfait': '0 €/mois' };

const pays2021 = [1554.58, 1600, 1700, 1850, 2000, 2200, 2400, 2500, 3000, 3428, 3429, 3500, 4200, 6000];
const pays2020 = [1539.42, 1600, 1750, 2000, 2150, 2300, 2450];

describe('an ordinary employee in January 2021', () => {
  test.each(pays2021)('nets of %d € what the State says', (gross) => {
    const { netBeforeTaxCents } = estimated(gross, '2021-01');
    expect(Math.abs(netBeforeTaxCents / 100 - stateOf(gross, withoutCover).net)).toBeLessThan(roundingEuros);
  });

  test.each(pays2021)('costs at %d €, before the general reduction, what the State says', (gross) => {
    const { employerContributionsCents } = estimated(gross, '2021-01');
    const cost = gross + employerContributionsCents / 100;
    expect(Math.abs(cost - stateOf(gross).costWithoutReduction)).toBeLessThan(roundingEuros);
  });

  // The interpreter does not stop the reduction at nothing: from 1.6 times the minimum wage on (2,487.33) it is not asked.
  test.each(pays2021.filter((gross) => gross < 2487))('is relieved at %d € as the State says', (gross) => {
    const { reductionCents } = estimated(gross, '2021-01');
    const tolerance = roundingEuros + gross * coefficient;
    expect(Math.abs(reductionCents / 100 - stateOf(gross).reduction)).toBeLessThan(tolerance);
  });

  test.each([2487.33, 2500, 4000])('is not relieved at %d €', (gross) => {
    expect(estimated(gross, '2021-01').reductionCents).toBe(0);
  });
});

describe('an ordinary employee in 2020, by the same rules with the minimum wage of 2020', () => {
  test.each(pays2020)('is relieved at %d € as the State says', (gross) => {
    const { reductionCents } = estimated(gross, '2020-06');
    const tolerance = roundingEuros + gross * (coefficient + otherYear);
    expect(Math.abs(reductionCents / 100 - stateOf(gross, of2020).reduction)).toBeLessThan(tolerance);
  });

  test.each(pays2020)('nets of %d € what the State says', (gross) => {
    const { netBeforeTaxCents } = estimated(gross, '2020-06');
    const state = stateOf(gross, { ...of2020, ...withoutCover });
    expect(Math.abs(netBeforeTaxCents / 100 - state.net)).toBeLessThan(roundingEuros);
  });
});
