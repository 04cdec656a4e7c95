/** The rules that stand before every measure's own: it is open, for this country, to a member. */
import type { Localized } from '../language.ts';
import { type MeasureSettings, met, notMet, type Rule, type RuleTexts } from './measure.ts';

/** For what staff file about no member, only that the measure is open. */
export function commonRules(settings: MeasureSettings, byStaff = false): readonly Rule[] {
  const rules: readonly [Rule, ...Rule[]] = [
    {
      id: 'measure-open',
      check: ({ filedOn }) => {
        const values = { from: { date: settings.opensOn }, until: { date: settings.closesOn } };
        return settings.opensOn <= filedOn && filedOn <= settings.closesOn ? met(values) : notMet(values);
      },
    },
    {
      id: 'country-covered',
      check: ({ facts }) => {
        const values = { country: facts.member.country };
        return settings.countries.includes(facts.member.country) ? met(values) : notMet(values);
      },
    },
    {
      id: 'is-member',
      check: ({ facts: { member }, filedOn }) => {
        const values = { joined: { date: member.joinedOn } };
        const left = member.leftOn !== undefined && member.leftOn < filedOn;
        return member.joinedOn <= filedOn && !left ? met(values) : notMet(values);
      },
    },
  ];
  return byStaff ? [rules[0]] : rules;
}

/** Their sentences; a measure may say them better in its own texts. */
export const commonRuleTexts: Localized<Readonly<Record<string, RuleTexts>>> = {
  fr: {
    'measure-open': {
      title: 'La mesure est ouverte',
      met: 'Vous demandez dans les temps : la mesure est ouverte du {from} au {until}.',
      'not-met':
        'La mesure est ouverte du {from} au {until} ; votre demande arrive en dehors de cette période.',
    },
    'country-covered': {
      title: 'Votre pays est couvert',
      met: 'La mesure existe dans votre pays ({country}).',
      'not-met': 'La mesure n’existe pas dans votre pays ({country}).',
    },
    'is-member': {
      title: 'Vous êtes sociétaire',
      met: 'Vous êtes membre de la coopérative depuis le {joined}.',
      'not-met': 'Vous n’étiez pas membre de la coopérative le jour de la demande.',
    },
  },
  nl: {
    'measure-open': {
      title: 'De maatregel is open',
      met: 'U bent op tijd: de maatregel loopt van {from} tot en met {until}.',
      'not-met': 'De maatregel loopt van {from} tot en met {until}; uw aanvraag valt daarbuiten.',
    },
    'country-covered': {
      title: 'Uw land valt onder de maatregel',
      met: 'De maatregel bestaat in uw land ({country}).',
      'not-met': 'De maatregel bestaat niet in uw land ({country}).',
    },
    'is-member': {
      title: 'U bent lid',
      met: 'U bent lid van de coöperatie sinds {joined}.',
      'not-met': 'U was op de dag van de aanvraag geen lid van de coöperatie.',
    },
  },
  de: {
    'measure-open': {
      title: 'Die Maßnahme läuft',
      met: 'Sie sind rechtzeitig: Die Maßnahme läuft vom {from} bis zum {until}.',
      'not-met': 'Die Maßnahme läuft vom {from} bis zum {until}; Ihr Antrag liegt außerhalb dieser Zeit.',
    },
    'country-covered': {
      title: 'Ihr Land gehört dazu',
      met: 'Die Maßnahme gilt in Ihrem Land ({country}).',
      'not-met': 'Die Maßnahme gilt in Ihrem Land ({country}) nicht.',
    },
    'is-member': {
      title: 'Sie sind Mitglied',
      met: 'Sie sind seit dem {joined} Mitglied der Genossenschaft.',
      'not-met': 'Sie waren am Tag des Antrags nicht Mitglied der Genossenschaft.',
    },
  },
  en: {
    'measure-open': {
      title: 'The measure is open',
      met: 'You are in time: the measure runs from {from} to {until}.',
      'not-met': 'The measure runs from {from} to {until}; your request is outside that time.',
    },
    'country-covered': {
      title: 'Your country is covered',
      met: 'The measure exists in your country ({country}).',
      'not-met': 'The measure does not exist in your country ({country}).',
    },
    'is-member': {
      title: 'You are a member',
      met: 'You have been a member of the cooperative since {joined}.',
      'not-met': 'You were not a member of the cooperative on the day of the request.',
    },
  },
};
