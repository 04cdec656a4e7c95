/** News of the plan in the demonstration: an adviser of the country writes them, in one language or in two. */
import { demonstrationStaff } from '../../staff.ts';
import { at, type FormMaker } from './scene.ts';

export const bulletin: FormMaker = {
  make({ random, country, number }) {
    const advisers = demonstrationStaff.filter(
      ({ roles, countries }) => roles.includes('adviser') && countries?.[0] === country,
    );
    const [fr, nl] = random.pick(subjects);
    const issue = number + 1;
    const french = { language: 'fr', title: `${fr} (${country} ${issue})`, text: frenchText };
    const dutch = { language: 'nl', title: `${nl} (${country} ${issue})`, text: dutchText };
    return {
      personId: at(advisers, number).personId,
      form: { versions: country === 'BE' ? [french, dutch] : [french] },
    };
  },
};

const subjects = [
  ['Les contrats annulés sont payés', 'Geannuleerde contracten worden betaald'],
  ['Le fonds de solidarité est ouvert', 'Het solidariteitsfonds is open'],
  ['De nouvelles formations', 'Nieuwe opleidingen'],
] as const;

const frenchText =
  'Le plan avance : les premières demandes sont décidées.\n\nChaque mesure a sa page, avec ses règles et son formulaire.';
const dutchText =
  'Het plan gaat vooruit: de eerste aanvragen zijn beslist.\n\nElke maatregel heeft een pagina, met regels en formulier.';
