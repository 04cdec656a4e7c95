/** The form that records a vote, in German. */
import type { FormWords } from '../../../web/forms/worded-form.ts';

export const de: FormWords = {
  fields: {
    motion: { label: 'Beschluss', hint: 'Wie im Protokoll, zum Beispiel „GV 2020-06, Punkt 4“.' },
    votedOn: { label: 'Tag der Abstimmung' },
    ceilingCents: { label: 'Neue Obergrenze' },
    documentId: {
      label: 'Dokument zur Abstimmung (PDF)',
      hint: 'Das Protokoll oder der Beschluss, höchstens 4 MB.',
    },
  },
  options: {},
  errors: {
    'after-the-plan': 'Dieser Tag liegt nach dem Ende des Plans. Geben Sie einen Tag bis zum {until} ein.',
    'below-reserved':
      'Die Obergrenze kann nicht unter dem liegen, was zurückgelegt und bezahlt ist: {bound}.',
    'unknown-document': 'Dieses Dokument gehört nicht zu diesem Topf. Fügen Sie es noch einmal hinzu.',
  },
};
