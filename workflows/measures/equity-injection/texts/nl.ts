/** The words of an equity injection in Dutch. */
import type { MeasureTexts } from '../../measure.ts';
import { activityCoveredTexts, figuresKnownTexts, ownActivityErrorTexts } from '../../own-activity.ts';

export const nl: MeasureTexts = {
  title: 'Inbreng van eigen middelen',
  summary:
    'Heeft uw Activiteit de komende maanden te weinig geld in kas? De coöperatie brengt het in haar eigen middelen in, tot eind 2021. Het solidariteitsfonds draagt een deel, de reserves van de coöperatie de rest.',
  fields: {
    activityId: {
      label: 'Activiteit',
      hint: 'Het nummer van een Activiteit die u coördineert.',
    },
    fromMonth: {
      label: 'Vanaf welke maand?',
      hint: 'De eerste van de drie maanden waarvoor geld ontbreekt.',
    },
    purpose: {
      label: 'Waarvoor dient het geld?',
      hint: 'Enkele woorden volstaan.',
    },
    requestedCents: {
      label: 'Gevraagd bedrag',
      hint: 'Alleen als u minder wilt dan wat ontbreekt.',
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
  options: {},
  rules: {
    'activity-covered': activityCoveredTexts.nl,
    'figures-known': figuresKnownTexts.nl,
    'months-in-plan': {
      title: 'De maanden vallen binnen het plan',
      met: 'De maanden beginnen in {month}, tussen {from} en {until}.',
      'not-met': 'De maanden moeten beginnen tussen {from} en {until}; u gaf {month} op.',
    },
    'liquidity-lacking': {
      title: 'Er ontbreekt geld',
      met: '{months} maanden kosten {costs}, de Activiteit heeft {balance}: er ontbreekt {need}.',
      'not-met':
        '{months} maanden kosten {costs} en de Activiteit heeft {balance}: er ontbreekt {need}, er is niets in te brengen.',
      'not-applicable':
        'Zonder het saldo en de kosten van de Activiteit kunnen wij niet berekenen wat ontbreekt.',
    },
    'within-maximum': {
      title: 'Het bedrag heeft een grens',
      met: 'De inbreng is {amount}; zij is nooit hoger dan {maximum}.',
      'not-applicable': 'Er ontbreekt niets, of wat ontbreekt is nog niet bekend.',
    },
    'burden-shared': {
      title: 'Wie de inbreng draagt',
      met: 'Het solidariteitsfonds draagt {fund}, de reserves van de coöperatie {reserves}. U hoeft niets terug te geven.',
      'not-applicable': 'Er is voorlopig niets te dragen.',
    },
  },
  sources: {
    reserves: 'Reserves van de coöperatie',
  },
  errors: {
    ...ownActivityErrorTexts.nl,
  },
};
