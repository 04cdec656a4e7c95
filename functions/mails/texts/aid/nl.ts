/** What mails about the mutual aid say in Dutch. */
import type { AidMails } from './index.ts';

export const nl: AidMails = {
  'aid-match': {
    subject: 'Er past iemand bij uw bericht',
    paragraphs: [
      'Er past een bericht bij het uwe: ‘{description}’ ({place}).',
      'Wilt u contact? Uw gegevens worden pas gedeeld als u het allebei wilt. De pagina openen beslist niets.',
    ],
    action: 'Bekijken en antwoorden',
  },
  'aid-contact': {
    subject: 'U bent het eens: hier is het contact',
    paragraphs: [
      'U hebt allebei ja gezegd. {other} wacht op u: {email}.',
      'Is het gebeurd, zeg het dan op de pagina: het bericht wordt gesloten.',
    ],
    action: 'Mijn berichten bekijken',
  },
  'aid-over': {
    subject: 'Uw bericht is afgelopen',
    paragraphs: [
      'De laatste dag van uw bericht ‘{description}’ is voorbij; het is niet meer te zien.',
      'U kunt altijd een nieuw bericht plaatsen.',
    ],
    action: 'Mijn berichten bekijken',
  },
};
