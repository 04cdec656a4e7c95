/** What partner offices claim for their members in the demonstration: services that were cancelled, and hardship. */
import { partnerCountries } from '../../staff.ts';
import { type FormMaker, later, memberAt } from './scene.ts';

const explanations: Readonly<Record<string, string>> = {
  de: 'Alle Termine des Frühjahrs sind abgesagt.',
  it: 'Tutte le date della primavera sono annullate.',
  es: 'Se han cancelado todas las fechas de la primavera.',
  hu: 'Minden tavaszi időpontot lemondtak.',
  sv: 'Alla vårens datum är inställda.',
  nl: 'Alle data van dit voorjaar zijn geannuleerd.',
};

export const partnerClaim: FormMaker = {
  make(scene) {
    const { cooperative, random, country, number } = scene;
    const office = cooperative.staff.find(
      ({ roles, countries }) => roles.includes('partner-office') && countries?.includes(country),
    );
    const language = partnerCountries.find((one) => one.country === country)?.language ?? 'de';
    const { memberId } = memberAt(scene);
    const personId = office?.personId ?? memberId;
    const common = { memberId, explanation: explanations[language] ?? '' };
    if (random.chance(40)) {
      return {
        personId,
        form: { ...common, kind: 'hardship', amountCents: random.integer(20, 200) * 1_000 },
      };
    }
    const day = 1 + (number % 27);
    const startsOn = `2020-0${random.chance(5) ? 2 : random.integer(4, 6)}-${String(day).padStart(2, '0')}`;
    const endsOn = later(startsOn, startsOn.replace(/\d\d$/, '28'));
    return {
      personId,
      form: {
        ...common,
        kind: 'cancelled-service',
        startsOn,
        endsOn,
        amountCents: random.integer(15, 150) * 1_000,
      },
    };
  },
};
