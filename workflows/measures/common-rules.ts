/** The rules that stand before every measure's own: it is open, for this country, to a member. */
import { type MeasureSettings, met, notMet, type Rule } from './measure.ts';

/** For what staff file about no member, only that the measure is open. */
export function commonRules(settings: MeasureSettings, byStaff = false): readonly Rule[] {
  const rules: readonly [Rule, ...Rule[]] = [
    {
      id: 'measure-open',
      check: ({ filedOn }) => {
        const values = { span: { from: settings.opensOn, until: settings.closesOn } };
        return settings.opensOn <= filedOn && filedOn <= settings.closesOn ? met(values) : notMet(values);
      },
    },
    {
      id: 'country-covered',
      check: ({ facts }) => {
        const values = { country: { region: facts.member.country } };
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
