/** Where people land, in Dutch. */
import type { Words } from '../index.ts';

export const home: Words['home'] = {
  welcomeTitle: 'De crisis nam uw werk weg. U staat er niet alleen voor.',
  welcomeLead:
    'Het solidariteitsplan betaalt geannuleerde contracten, helpt mensen in moeilijkheden en dekt kosten die al gemaakt zijn. Vertel ons wat er gebeurd is: u ziet meteen wat u zou krijgen, en waarom.',
  howTitle: 'Hoe het werkt',
  how: [
    'U vult één formulier in. Voor u het indient, ziet u wat er beslist zou worden.',
    'De voorwaarden worden binnen enkele minuten nagekeken, elk met de reden erbij.',
    'Een mens beslist. U weet op wie er gewacht wordt.',
    'Het geld staat vanaf de eerste dag opzij en komt op uw rekening.',
  ],
  signInToFile: 'Aanmelden om een aanvraag te doen',
  offerTitle: 'Wat u kunt vragen',
  hello: 'Dag {name}',
  expectedTitle: 'Wat wij van u verwachten',
  expectedNothing: 'Niets. Wij schrijven u als wij iets nodig hebben.',
  expectedAnswer: 'Antwoorden over “{measure}” ({reference})',
  claimsTitle: 'Uw aanvragen',
  claimsNone: 'U hebt nog geen aanvraag gedaan.',
  claimsAll: 'Al mijn aanvragen bekijken',
};
