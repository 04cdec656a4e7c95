/** What mails around payments say in French. */
import type { PaymentMails } from './index.ts';

export const fr: PaymentMails = {
  'money-given-back': {
    subject: 'Le paiement de votre demande {reference} est retourné au fonds',
    paragraphs: [
      'Le paiement de votre demande « {measure} » (référence {reference}) nous était revenu, et nous n’avons pas reçu d’autre compte à temps. L’argent est retourné à ceux qui l’avaient avancé.',
      'Ce n’est pas perdu pour vous : depuis la page de votre demande, vous pouvez demander que nous la reprenions.',
    ],
    action: 'Voir ce que je peux faire',
  },
  'account-changed': {
    subject: 'Votre compte bancaire a été modifié chez nous',
    paragraphs: [
      'Le compte sur lequel le plan de solidarité vous paie a été changé. Le nouveau compte est {iban}.',
      'Par sécurité, nous n’y payons rien avant le {until}, et une personne de l’équipe finances le confirme d’abord.',
      'Si ce changement ne vient pas de vous, écrivez-nous tout de suite : tant que personne n’a confirmé, rien ne part.',
    ],
    action: 'Voir mes demandes',
  },
  'claim-other-account': {
    subject: 'Votre demande {reference} sera payée sur un autre compte',
    paragraphs: [
      'Votre demande « {measure} » (référence {reference}) indique un autre compte que celui que nous connaissons : {iban}.',
      'Si c’est bien vous, vous n’avez rien à faire. Sinon, retirez la demande ou écrivez-nous tout de suite.',
    ],
    action: 'Voir ma demande',
  },
  'bank-contradicts': {
    subject: 'La banque se contredit : une personne doit regarder',
    paragraphs: [
      'Un fichier de la banque contient des écritures qui contredisent ce qu’elle avait dit avant. Nombre : {count}.',
      'Rien n’est payé deux fois. Chaque écriture attend dans la liste que quelqu’un l’explique.',
    ],
    action: 'Voir les écritures',
  },
};
