/** What approvers see, in Dutch. */
import type { Words } from '../index.ts';

export const tasks: Words['tasks'] = {
  title: 'Wacht op uw beslissing',
  none: 'Er wacht niets op u. Dank u!',
  listLead: 'De oudste eerst. Achter elk ervan wacht iemand.',
  waitingSince: 'Sinds {date}',
  asRole: 'U beslist als: {role}',
  pageTitle: 'Een aanvraag om over te beslissen',
  shows: 'Deze pagina toont alleen. Er gebeurt niets voor u op “Mijn beslissing versturen” drukt.',
  asked: 'Bedrag',
  member: 'Lid',
  payeesTitle: 'Wie betaald zou worden',
  confidential: 'Deze aanvraag is vertrouwelijk. Spreek er alstublieft niet over buiten het comité.',
  yourRole: 'U beslist als',
  decideTitle: 'Uw beslissing',
  decideQuestion: 'Wat beslist u?',
  approve: 'Goedkeuren',
  reject: 'Weigeren',
  ask: 'Een vraag stellen',
  approveHint: 'De aanvraag gaat naar de volgende persoon, of naar de betaling.',
  rejectHint: 'Het lid leest uw commentaar en kan in beroep gaan.',
  askHint: 'Het lid leest uw vraag en antwoordt; de aanvraag komt dan naar u terug.',
  comment: 'Commentaar of vraag',
  commentHint: 'Nodig om te weigeren of te vragen. Het lid leest het.',
  commentNeeded: 'Schrijf een commentaar: het lid moet weten waarom, of wat u wilt weten.',
  decisionNeeded: 'Kies wat u beslist.',
  send: 'Mijn beslissing versturen',
  doneTitle: 'Dank u, uw beslissing is bewaard',
  done: {
    approve: 'U keurde deze aanvraag goed.',
    reject: 'U weigerde deze aanvraag. Het lid krijgt de reden.',
    ask: 'Uw vraag gaat naar het lid. De aanvraag komt met het antwoord naar u terug.',
  },
  doneNext: 'U mag deze pagina sluiten. De link is opgebruikt.',
  doneAt: 'Beslist op {date}.',
  usedTitle: 'Deze link is al gebruikt',
  expiredTitle: 'Deze link is verlopen',
  expiredText:
    'Hij werkte een beperkte tijd, en er is niets mee beslist. Meld u aan om te zien of de aanvraag nog op u wacht.',
  replacedTitle: 'Iemand anders beslist nu',
  replacedText:
    'De aanvraag is doorgegeven omdat ze te lang wachtte, of omdat ze veranderd is. U hoeft niets te doen.',
  signInTitle: 'Meld u aan om te beslissen',
  signInText:
    'Voor een bedrag als dit volstaat de link alleen niet. Meld u aan, dan komt u op deze pagina terug.',
  signInAction: 'Aanmelden en beslissen',
  wrongTitle: 'Deze link werkt niet',
  wrongText:
    'Misschien is hij afgebroken, of hoort hij bij iets anders. Open hem opnieuw vanuit de e-mail, of meld u aan om te zien wat op u wacht.',
  otherPersonTitle: 'Deze link is voor iemand anders',
  otherPersonText:
    'U bent aangemeld als {name}, maar de aanvraag wacht op iemand anders. Een link is persoonlijk; gebruik alstublieft geen link die u doorgestuurd kreeg.',
  conflictTitle: 'U kunt over deze aanvraag niet beslissen',
  conflictText:
    'Ze raakt u van dichtbij: ze is van u, van uw gezin of van uw Activité, of u besliste al in een andere stap. Iemand anders wordt gevraagd.',
  seeTasks: 'Bekijken wat op mij wacht',
};
