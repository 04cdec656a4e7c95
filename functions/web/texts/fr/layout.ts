/** The frame around every page, in French. */
import type { Words } from '../index.ts';

export const layout: Words['layout'] = {
  skip: 'Aller au contenu',
  siteNavigation: 'Menu principal',
  home: 'Accueil',
  claims: 'Mes demandes',
  allClaims: 'Demandes',
  measures: 'Mesures',
  tasks: 'À décider',
  finance: 'Paiements',
  fund: 'Le fonds',
  operations: 'Suivi technique',
  outbox: 'Courrier sortant',
  signIn: 'Se connecter',
  signOut: 'Se déconnecter',
  languages: 'Langue',
  about:
    'Entraide est le plan solidaire de votre coopérative. Ce que vous écrivez ici ne sert qu’à vos demandes.',
  demonstration: 'Ceci est une démonstration avec des personnes inventées. Aucun argent réel ne circule.',
  back: 'Retour',
  error: 'Erreur : {title}',
  errorWord: 'Erreur :',
  errorSummary: 'Quelque chose demande votre attention',
  yes: 'Oui',
  no: 'Non',
  optional: '(facultatif)',
  total: 'Total',
  moreItems: 'Plus',
  more: 'Afficher la suite',
  notYet: 'Pas encore',
};
