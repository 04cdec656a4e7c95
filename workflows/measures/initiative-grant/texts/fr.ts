/** The words of initiatives in French. */
import { accountKnownTexts } from '../../account-known.ts';
import type { MeasureTexts } from '../../measure.ts';

export const fr: MeasureTexts = {
  title: 'Initiative de la communauté',
  summary:
    'À trois ou plus, vous voulez faire quelque chose pour la communauté ? Le fonds soutient votre initiative. Un jury de trois personnes décide ; une première partie est payée tout de suite, la seconde sur un court rapport.',
  fields: {
    title: {
      label: 'Nom de l’initiative',
    },
    proposal: {
      label: 'Votre projet',
      hint: 'Ce que vous voulez faire, pour qui, et quand.',
    },
    members: {
      label: 'Le groupe',
      hint: 'Au moins trois sociétaires, vous compris·e.',
    },
    'members.memberId': {
      label: 'Numéro de sociétaire',
    },
    lines: {
      label: 'Budget',
    },
    'lines.description': {
      label: 'Dépense',
    },
    'lines.amountCents': {
      label: 'Montant',
    },
    amountCents: {
      label: 'Montant demandé',
      hint: 'La somme des lignes du budget.',
    },
    iban: {
      label: 'Compte où payer (IBAN)',
      hint: 'Laissez vide pour garder votre compte connu.',
    },
  },
  options: {},
  rules: {
    'all-are-members': {
      title: 'Toutes les personnes du groupe sont sociétaires',
      met: 'Les personnes du groupe sont sociétaires : {count} noms.',
      'not-met': 'Ne sont pas sociétaires le jour de la demande : {names}.',
    },
    'within-cap': {
      title: 'Le montant reste sous le plafond',
      met: 'Vous demandez {asked} ; une initiative peut recevoir jusqu’à {cap}.',
      'not-met': 'Vous demandez {asked}, mais une initiative peut recevoir au plus {cap}.',
    },
    'jury-decides': {
      title: 'Un jury décide',
      met: 'Trois personnes déléguées du conseil votent, l’une après l’autre ; deux voix décident.',
    },
    'paid-in-two-parts': {
      title: 'Payé en deux parties',
      met: '{first} à l’accord, puis {second} sur un court rapport, à remettre dans les {days} jours.',
    },
    'account-known': accountKnownTexts.fr,
  },
  errors: {
    'not-the-sum': 'Les lignes du budget font ensemble {sum}. Demandez ce montant, ou corrigez les lignes.',
    'named-twice': 'Cette personne est déjà dans la liste.',
  },
};
