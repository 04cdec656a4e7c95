/** The pages of the listening line, in French. */
export const messages = {
  menu: 'Parler à quelqu’un',
  title: 'Parler à quelqu’un',
  lead: 'Ce qui est ici, vous seul·e et la personne qui appelle le voyez.',
  sealed:
    'Seule la personne qui vous rappelle voit ce que vous écrivez ici. Cela n’entre dans aucun dossier, aucune liste, aucun courriel, et est effacé 30 jours après l’appel.',
  inHand: 'À rappeler',
  nothingInHand: 'Personne n’attend votre appel.',
  own: 'Ce que vous avez demandé',
  ask: 'Demander un appel',
  when: 'Quand',
  number: 'Numéro',
  language: 'Langue',
  words: 'À propos de',
  haveCalled: 'J’ai appelé',
  handOver: 'Confier à quelqu’un d’autre',
  withdraw: 'Je ne veux plus d’appel',
  send: 'Demander l’appel',
  asked: 'On va vous rappeler. Nous cherchons quelqu’un tout de suite.',
  called: 'Merci pour votre écoute.',
  handedOver: 'Quelqu’un d’autre s’en charge.',
  withdrawn: 'C’est retiré, et ce que vous avez écrit est effacé.',
};
