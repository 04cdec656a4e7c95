/** The documents of a claim, in French. */
export const documents = {
  title: 'Documents',
  none: 'Il n’y a pas encore de document.',
  made: 'établi à partir de cette demande',
  addLabel: 'Ajouter un document',
  addHint: 'PDF, JPEG, PNG, texte ou e-mail (.eml), 4 Mo au plus.',
  addAction: 'Ajouter ce document',
  added: 'Merci. Le document est joint à votre demande.',
  signInToOpen: 'Connectez-vous pour ouvrir les documents.',
  fileNeeded: 'Choisissez un fichier.',
  nameWrong: 'Donnez au fichier un nom simple de 150 signes au plus.',
  typeWrong: 'Choisissez un fichier PDF, JPEG, PNG, texte ou e-mail (.eml).',
  states: { awaited: 'Pas encore reçu', kept: 'Reçu', refused: 'Refusé' },
  refusals: {
    'wrong-content':
      'Ce fichier n’est pas ce que dit son type. Enregistrez-le à nouveau en PDF, JPEG ou PNG.',
    'two-in-one': 'Ce fichier en contient plusieurs. Enregistrez-le à nouveau en PDF, JPEG ou PNG.',
    'active-content':
      'Ce fichier contient quelque chose qui s’exécute tout seul. Imprimez-le en PDF, et envoyez ce PDF.',
    'too-large': 'Un document fait 10 Mo au plus.',
    'wrong-type': 'Choisissez un fichier PDF, JPEG, PNG, texte ou e-mail (.eml).',
    'too-many-documents': 'Cette demande a déjà autant de documents qu’elle peut en avoir.',
  },
};
