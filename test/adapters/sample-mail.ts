/** A mail as steps compose it. */
import type { Mail } from '../../functions/platform/store/port.ts';

export const sampleMail: Mail = {
  to: 'nour@members.example',
  subject: 'Votre demande: reçue — “payée”',
  language: 'fr',
  paragraphs: ['Déjà & zoé', 'a\r\nb €'],
  action: { label: 'Voir', link: 'https://plan.example/claims/1' },
  signature: 'La coopérative',
};
