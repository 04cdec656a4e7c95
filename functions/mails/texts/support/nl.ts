/** What mails about trainings, coaching, initiatives and talks say in Dutch. */
import type { SupportMails } from './index.ts';

export const nl: SupportMails = {
  'waiting-list': {
    subject: 'U staat op de wachtlijst ({reference})',
    paragraphs: [
      'Uw aanvraag “{measure}” (kenmerk {reference}) voldoet aan de voorwaarden, maar er is op dit ogenblik geen plaats meer.',
      'Uw plaats op de wachtlijst blijft bewaard. Zodra er een plaats vrijkomt, loopt uw aanvraag vanzelf verder, in volgorde van aankomst.',
    ],
    action: 'Mijn plaats bekijken',
  },
  'coaching-waiting': {
    subject: 'Wij zoeken wie u begeleidt',
    paragraphs: [
      'Uw begeleiding is goedgekeurd. Iedereen die uw taal spreekt, is op dit ogenblik bezet.',
      'Wij blijven zoeken en schrijven u zodra iemand plaats heeft. U hoeft niets te doen.',
    ],
    action: 'Mijn begeleiding bekijken',
  },
  'coaching-matched': {
    subject: '{coach} begeleidt u',
    paragraphs: [
      '{coach} zal u begeleiden en neemt contact op voor een eerste gesprek.',
      'Op de pagina ziet u elk gesprek en wat er volgt. U mag op elk ogenblik stoppen.',
    ],
    action: 'Mijn begeleiding bekijken',
  },
  'coaching-assigned': {
    subject: 'U begeleidt {member}',
    paragraphs: [
      '{member} vroeg om begeleiding en is aan u toegewezen.',
      'Plan de komende dagen een eerste gesprek op de pagina: {member} wacht erop.',
    ],
    action: 'Bekijken en plannen',
  },
  'coaching-planned': {
    subject: 'Gesprek op {on} om {from}',
    paragraphs: [
      'Er is een gesprek van uw begeleiding gepland: {on}, {from}, {place}.',
      'Kunt u niet komen, laat het dan aan {coach} weten.',
    ],
    action: 'Mijn gesprekken bekijken',
  },
  'coaching-plan-reminder': {
    subject: 'Plan het volgende gesprek met {member}',
    paragraphs: [
      'Er is geen gesprek met {member} gepland.',
      'Plan het volgende, of zeg wat het opleverde en sluit de begeleiding af.',
    ],
    action: 'Een gesprek plannen',
  },
  'coaching-record-reminder': {
    subject: 'Ging het gesprek met {member} door?',
    paragraphs: ['Op {on} was een gesprek met {member} gepland.', 'Zeg ons of het doorging.'],
    action: 'Zeggen hoe het zit',
  },
  'coaching-over': {
    subject: 'Uw begeleiding is afgelopen',
    paragraphs: [
      'Uw begeleiding is afgelopen: {result}. Dank u voor de weg samen.',
      'De pagina bewaart wat er gezegd is. U mag altijd een nieuwe begeleiding vragen.',
    ],
    action: 'Het resultaat bekijken',
  },
  'initiative-report-due': {
    subject: 'Eerste deel voor uw initiatief: {first}',
    paragraphs: [
      'Het eerste deel voor uw initiatief, {first}, is betaald. Het tweede deel, {second}, volgt op een kort verslag.',
      'Vertel ons tegen {until} in enkele zinnen wat u deed en wat het kostte. Zonder verslag gaat het tweede deel daarna terug naar het fonds, voor anderen.',
    ],
    action: 'Het verslag schrijven',
  },
  'initiative-report-reminder': {
    subject: 'Herinnering: het verslag van uw initiatief',
    paragraphs: [
      'Wij hebben nog geen verslag van uw initiatief. Het tweede deel, {second}, wacht erop.',
      'Schrijf het tegen {until}. Na die dag gaat het tweede deel terug naar het fonds, voor anderen.',
    ],
    action: 'Het verslag schrijven',
  },
  'initiative-report-arrived': {
    subject: 'Een verslag van een initiatief wacht op u ({reference})',
    paragraphs: [
      'De groep van initiatief {reference} heeft een verslag ingediend. Klopt het met wat goedgekeurd is, aanvaard het dan: het tweede deel, {second}, wordt dan betaald.',
      'Ontbreekt er iets, stuur het dan terug met een vraag.',
    ],
    action: 'Het verslag lezen',
  },
  'initiative-report-returned': {
    subject: 'Een vraag over uw verslag',
    paragraphs: [
      'Dank u voor uw verslag. Voor wij het tweede deel betalen, hebben wij nog iets nodig: {reason}',
      'Vul het aan tegen {until}.',
    ],
    action: 'Het verslag aanvullen',
  },
  'initiative-second-part': {
    subject: 'Het tweede deel voor uw initiatief: {second}',
    paragraphs: [
      'Uw verslag is aanvaard. Het tweede deel, {second}, vertrekt met de volgende opdracht aan de bank.',
      'Dank u voor wat u samen gedaan hebt.',
    ],
    action: 'Mijn aanvraag bekijken',
  },
  'initiative-lapsed': {
    subject: 'Het tweede deel voor uw initiatief ging terug naar het fonds',
    paragraphs: [
      'Er kwam op tijd geen verslag, dus ging het tweede deel, {second}, terug naar het fonds, waar anderen het kunnen gebruiken.',
      'Het eerste deel blijft van u. Denkt u dat dit niet klopt, schrijf dan uw adviseur.',
    ],
    action: 'Mijn aanvraag bekijken',
  },
  'something-waits': {
    subject: 'Een bericht van Entraide',
    paragraphs: [
      'Er wacht iets op u bij Entraide.',
      'Uit discretie zegt deze mail niet meer. Meld u aan om het te zien.',
    ],
    action: 'Aanmelden en bekijken',
  },
};
