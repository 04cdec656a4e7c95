/** The plan of spring 2020: announced on 30 March 2020, running to the end of 2021. */

import { highestCeilingCents } from '../ledger/envelope.ts';
import type { Plan } from './plan.ts';
import { retention2020 } from './retention.ts';

export const corona2020: Plan = {
  id: 'corona-2020',
  version: 'corona-2020.1',
  name: {
    fr: 'Plan corona 2020',
    nl: 'Coronaplan 2020',
    de: 'Corona-Plan 2020',
    en: 'Corona plan 2020',
  },
  startsOn: '2020-03-30',
  endsOn: '2021-12-31',
  // House defaults, all of them.
  waits: {
    approvalReminderDays: 3,
    approvalReassignDays: 7,
    approvalExpiryDays: 30,
    memberReminderDays: 7,
    memberExpiryDays: 30,
    queueExpiryDays: 400,
    appealDays: 30,
  },
  signInAboveCents: 1_000_000,
  // House default: the highest ceiling that can be voted, so that none needs a second word until a policy says so.
  secondVoteAboveCents: highestCeilingCents,
  accountCoolingOffDays: [{ from: '2020-03-30', value: 3, source: 'house default' }],
  debtorAccounts: [
    {
      accountId: 'solidarity-be',
      name: 'Entraide Fonds de solidarite',
      iban: 'BE71096123456769',
      bic: 'GKCCBEBB',
      bank: 'Belfius',
      // Invented, with right check digits.
      initiator: { id: '0999999922', issuer: 'KBO-BCE' },
      cutOff: '16:00',
      format: 'pain.001.001.09',
      // House defaults: what the bank takes stands in the contract with it.
      limits: {
        paymentsPerBatch: 10_000,
        centsPerBatch: 1_000_000_000,
        paymentsPerFile: 50_000,
        centsPerFile: 5_000_000_000,
      },
      countries: ['BE', 'FR', 'DE', 'IT', 'ES', 'HU', 'SE', 'AT', 'NL'],
    },
  ],
  retention: retention2020,
  // Invented, with a right check digit, as the accounts above are.
  siren: '123456782',
  // House default: invented, as the accounts above are.
  contact: { email: 'entraide@example.org', phone: '+32 2 555 12 47' },
  overrides: {},
};
