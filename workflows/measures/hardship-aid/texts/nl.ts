/** The words of the hardship aid in Dutch. */
import { accountKnownTexts } from '../../account-known.ts';
import type { MeasureTexts } from '../../measure.ts';

export const nl: MeasureTexts = {
  title: 'Solidaire steun',
  summary:
    'Brengt de crisis u in een dringende situatie? Het solidariteitsfonds kan u helpen, tot een maximum per gezin en per kwartaal. Twee mensen van het sociaal comité beslissen; alleen zij zien uw aanvraag.',
  fields: {
    need: { label: 'Wat hebt u het eerst nodig?' },
    incomeBeforeCents: {
      label: 'Inkomen van het gezin vóór de crisis',
      hint: 'Per maand, netto, van iedereen samen.',
    },
    incomeNowCents: { label: 'Inkomen van het gezin nu', hint: 'Per maand, netto, zonder andere steun.' },
    householdSize: { label: 'Personen in uw gezin', hint: 'Uzelf meegerekend, ook de kinderen.' },
    otherAidCents: { label: 'Andere steun die u krijgt', hint: 'Per maand. Vul 0 in als u er geen krijgt.' },
    amountCents: { label: 'Gevraagd bedrag' },
    explanation: { label: 'Uw situatie', hint: 'Wat er gebeurd is en wat de steun mogelijk zou maken.' },
    urgent: { label: 'Is het dringend?', hint: 'Zo ja, dan krijgt u zo snel mogelijk een eerste antwoord.' },
    iban: {
      label: 'Rekening waarop wij u betalen (IBAN)',
      hint: 'Laat leeg om de rekening te houden die wij kennen.',
    },
  },
  options: {
    'need.rent': 'Huur of woning',
    'need.food': 'Eten',
    'need.health': 'Gezondheid',
    'need.other': 'Iets anders',
  },
  rules: {
    'income-fell': {
      title: 'Uw inkomen is gedaald',
      met: 'Het inkomen van uw gezin ging van {before} naar {now} per maand: {drop} minder.',
      'not-met': 'Het inkomen van uw gezin is niet gedaald: {before} vroeger, {now} nu.',
    },
    'explanation-given': {
      title: 'Uw situatie is uitgelegd',
      met: 'U hebt uw situatie uitgelegd.',
      'needs-information': 'Leg ons uw situatie in enkele woorden uit, zodat het comité kan beslissen.',
    },
    'pressing-enough': {
      title: 'Criteria van de steun',
      met: 'Uw situatie telt {total} punten op 100; {minimum} zijn er nodig. Daling van het inkomen: {incomeDrop}. Inkomen per persoon ({perPerson} per maand): {incomePerPerson}. Behoefte: {need}. Andere steun: {otherAid}.',
      'not-met':
        'Uw situatie telt {total} punten op 100; {minimum} zijn er nodig. Daling van het inkomen: {incomeDrop}. Inkomen per persoon ({perPerson} per maand): {incomePerPerson}. Behoefte: {need}. Andere steun: {otherAid}. U kunt vragen dat iemand uw situatie opnieuw bekijkt.',
    },
    'within-household-cap': {
      title: 'Maximum per gezin en per kwartaal',
      met: 'U vraagt {asked}. Een gezin kan {cap} per kwartaal krijgen; voor u blijft {left} over. De steun kan dus {amount} zijn.',
      'not-met':
        'U vraagt {asked}. Een gezin kan {cap} per kwartaal krijgen, en het uwe heeft dat al gevraagd: er blijft {left} over. U kunt in het volgende kwartaal terugkomen.',
    },
    'urgent-first-answer': {
      title: 'Eerste antwoord',
      met: 'U zegt dat het dringend is: u krijgt binnen {hours} uur een eerste antwoord.',
      'not-applicable': 'U vraagt geen dringend antwoord.',
    },
    'account-known': accountKnownTexts.nl,
  },
};
