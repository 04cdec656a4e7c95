/** The words of a loan at 0% in Dutch. */
import type { MeasureTexts } from '../../measure.ts';
import { activityCoveredTexts, figuresKnownTexts, ownActivityErrorTexts } from '../../own-activity.ts';

export const nl: MeasureTexts = {
  title: 'Renteloze lening',
  summary:
    'Wil uw Activiteit opnieuw vooruit? De coöperatie leent haar zonder rente wat nodig is voor materiaal, opleiding of promotie. De aflossingen komen elke maand uit het budget van de Activiteit.',
  fields: {
    activityId: {
      label: 'Activiteit',
      hint: 'Het nummer van een Activiteit die u coördineert.',
    },
    purpose: {
      label: 'Waarvoor?',
    },
    description: {
      label: 'Wat wilt u doen?',
      hint: 'Wat u koopt of organiseert, en wat de Activiteit eraan heeft.',
    },
    amountCents: {
      label: 'Bedrag van de lening',
    },
    months: {
      label: 'Aantal aflossingen',
      hint: 'Ze beginnen na de maanden zonder aflossing.',
    },
    expectedTurnoverCents: {
      label: 'Verwachte omzet per maand',
      hint: 'Alleen als wij die van de Activiteit niet kennen.',
    },
    balanceCents: {
      label: 'Saldo van de Activiteit',
      hint: 'Alleen als het niet in onze registers staat; negatief als zij in het rood staat.',
    },
    monthlyCostsCents: {
      label: 'Kosten per maand',
      hint: 'Alleen als ze niet in onze registers staan.',
    },
  },
  options: {
    'purpose.equipment': 'Materiaal',
    'purpose.training': 'Opleiding',
    'purpose.marketing': 'Promotie',
  },
  rules: {
    'activity-covered': activityCoveredTexts.nl,
    'figures-known': figuresKnownTexts.nl,
    'turnover-known': {
      title: 'Wij weten op welke omzet te rekenen',
      met: 'Wij rekenen op {turnover} per maand bij de heropleving.',
      'needs-information':
        'Wij kennen de omzet van de Activiteit niet. Geef de omzet op die u per maand verwacht.',
    },
    'amount-within-limit': {
      title: 'Het bedrag blijft binnen de grens',
      met: 'Met {amount}, en {outstanding} nog af te lossen, blijft de Activiteit onder {maximum}.',
      'not-met':
        'Met {amount}, en {outstanding} nog af te lossen, zou de Activiteit meer dan {maximum} verschuldigd zijn. Vraag minder.',
    },
    'term-within-limits': {
      title: 'De looptijd blijft binnen de grenzen',
      met: '{months} aflossingen: tussen {minimum} en {maximum}.',
      'not-met': 'Kies tussen {minimum} en {maximum} aflossingen; u gaf {months} op.',
    },
    'no-loan-in-trouble': {
      title: 'Geen lening in moeilijkheden',
      met: 'De Activiteit heeft geen lening met achterstand of die opgegeven is.',
      'not-met':
        'De Activiteit heeft een lening met achterstand of die opgegeven is. Spreek eerst met uw adviseur.',
    },
    affordable: {
      title: 'De Activiteit kan aflossen',
      met: 'Zij kan {capacity} per maand aflossen ({turnover} omzet, {costs} kosten en aflossingen); deze lening vraagt {instalment}.',
      'not-met':
        'Zij kan maar {capacity} per maand aflossen ({turnover} omzet, {costs} kosten en aflossingen); deze lening zou {instalment} vragen. Vraag minder, of over meer maanden.',
      'not-applicable': 'Zonder de cijfers van de Activiteit kunnen wij dit niet berekenen.',
    },
    'repayment-plan': {
      title: 'Hoe de lening terugkomt',
      met: '{months} aflossingen van ten hoogste {instalment}, zonder rente, na {grace} maanden zonder aflossing: de eerste rond {first}.',
    },
  },
  errors: {
    ...ownActivityErrorTexts.nl,
  },
};
