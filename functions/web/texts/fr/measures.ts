/** The list of measures and the page of each, in French. */
import type { Words } from '../index.ts';

export const measures: Words['measures'] = {
  title: 'Ce que le plan propose',
  lead: 'Choisissez ce qui correspond à votre situation. Vous voyez ce que vous recevriez avant d’introduire quoi que ce soit.',
  listNone: 'Aucune mesure ne vous est ouverte pour le moment.',
  whoTitle: 'Pour qui',
  who: 'Pour : {roles}. Pays : {countries}.',
  open: 'Ouvert du {from} au {until}.',
  closed: 'Cette mesure n’est pas ouverte pour le moment.',
  rulesTitle: 'Ce que nous regardons',
  rulesLead: 'Pour chaque point, nous vous disons s’il correspond à votre situation, et pourquoi.',
  decideTitle: 'Qui décide',
  decideAlways: 'Toujours : {role}',
  decideFrom: 'À partir de {amount} : {role}',
  confidential: 'Confidentiel : à part vous, seules ces personnes voient votre demande : {roles}.',
  nextTitle: 'Qu’est-ce que je recevrais ?',
  nextText:
    'Remplissez le formulaire. Avant que rien ne soit introduit, vous voyez le montant, d’où il vient, et chaque raison.',
  start: 'Remplir le formulaire',
  signInFirst: 'Se connecter pour remplir le formulaire',
  notForYou: 'Avec votre rôle, vous ne pouvez pas faire cette demande. Elle est prévue pour : {roles}.',
};
