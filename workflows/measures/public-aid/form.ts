/** What an Activité says about its accounts, on the reference day and now. */
import { choice, date, integer, list, money, optional, reference, yesNo } from '../../forms/field.ts';
import { defineForm, type FormOf } from '../../forms/form.ts';
import { regions } from './aids.ts';

const most = 10_000_000_000;
const amountOrNothing = money({ min: 0 });
const anyAmount = money({ min: -most });

export const form = defineForm({
  activityId: reference('activity'),
  region: choice(regions),
  legalForm: choice(['limited', 'unlimited']),
  foundedOn: date({ min: '1900-01-01' }),
  sme: yesNo(),
  capital2019Cents: amountOrNothing,
  losses2019Cents: amountOrNothing,
  reserves2019Cents: optional(amountOrNothing),
  insolvency2019: yesNo(),
  rescueAid2019: yesNo(),
  capitalNowCents: amountOrNothing,
  lossesNowCents: amountOrNothing,
  reservesNowCents: optional(amountOrNothing),
  insolvencyNow: yesNo(),
  rescueAidNow: yesNo(),
  years: optional(
    list(
      {
        year: integer({ min: 2015, max: 2099 }),
        debtCents: amountOrNothing,
        equityCents: anyAmount,
        ebitdaCents: anyAmount,
        interestCents: amountOrNothing,
      },
      { min: 1, max: 5 },
    ),
  ),
});

export type PublicAidForm = FormOf<typeof form>;
