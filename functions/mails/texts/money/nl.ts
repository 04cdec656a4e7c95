/** What mails about loans and financings say in Dutch. */
import type { MoneyMails } from './index.ts';

export const nl: MoneyMails = {
  'loan-lent': {
    subject: 'De lening staat op de rekening van {activity}',
    paragraphs: [
      'De lening van {amount} is bij {activity} geboekt. Er is geen rente.',
      'De eerste aflossing, {instalment}, komt op {due} uit haar budget, daarna elke maand een. De pagina toont ze allemaal; u mag altijd vroeger aflossen.',
    ],
    action: 'De lening en haar aflossingen bekijken',
  },
  'loan-in-arrears': {
    subject: '{activity} kon haar aflossing niet betalen',
    paragraphs: [
      'Het budget van {activity} volstaat niet voor wat voor de lening verschuldigd is: {missed}.',
      'Wij proberen binnenkort opnieuw. Als het niet beter wordt, vraag dan uitstel op de pagina van de lening: dat is beter dan wachten.',
    ],
    action: 'De lening bekijken',
  },
  'loan-needs-finance': {
    subject: 'Een lening met achterstand heeft u nodig: {activity}',
    paragraphs: [
      '{activity} werd al meermaals herinnerd en {missed} van haar lening is nog verschuldigd.',
      'Neem contact op met wie haar coördineert: uitstel kan worden afgesproken, of de rest met de raad opgegeven.',
    ],
    action: 'De lening bekijken',
  },
  'loan-request': {
    subject: 'Een vraag over de lening van {activity}',
    paragraphs: [
      'Over de lening van {activity}, waarvan {open} nog af te lossen is, wordt dit gevraagd: {reason}',
      'Meld u aan om te beslissen. Er verandert niets voor iedereen die nodig is akkoord gaat.',
    ],
    action: 'De vraag bekijken en beslissen',
  },
  'loan-rescheduled': {
    subject: 'Uitstel voor de lening van {activity}',
    paragraphs: [
      'De vraag is goedgekeurd: {open} komt nu terug in nieuwe aflossingen. De volgende, {instalment}, wordt op {due} genomen.',
    ],
    action: 'De nieuwe aflossingen bekijken',
  },
  'loan-request-refused': {
    subject: 'De vraag over de lening van {activity} is niet goedgekeurd',
    paragraphs: [
      'Wat over de lening van {activity} gevraagd werd, is niet goedgekeurd. {reason}',
      'De aflossingen blijven zoals ze zijn.',
    ],
    action: 'De lening bekijken',
  },
  'loan-repaid': {
    subject: 'De lening van {activity} is afgelost',
    paragraphs: ['De lening van {amount} is tot de laatste cent terug. Dank u: anderen kunnen ze nu lenen.'],
    action: 'De lening bekijken',
  },
  'loan-written-off': {
    subject: 'De rest van de lening van {activity} is opgegeven',
    paragraphs: [
      'De raad ging ermee akkoord dat {activity} de rest van haar lening niet terugbetaalt. Er wordt niets meer uit haar budget genomen.',
    ],
    action: 'De lening bekijken',
  },
  'financing-expected': {
    subject: 'Hoe de financiering van {activity} betaald wordt',
    paragraphs: [
      'De financiering van {amount} voor {activity} is goedgekeurd. Vraag {financer} om ze te betalen op rekening {account} met deze referentie, precies zo: {structured}',
      'Zodra het geld er is, wordt het bij {activity} geboekt en schrijven wij u.',
    ],
    action: 'De aanvraag bekijken',
  },
  'financing-reminder': {
    subject: 'De financiering van {activity} is er nog niet',
    paragraphs: [
      'Wij verwachten nog {open} van {financer} voor {activity}, op rekening {account} met de referentie {structured}',
      'Vraag of de betaling vertrokken is. Wij stoppen met wachten op {until}.',
    ],
    action: 'De aanvraag bekijken',
  },
  'financing-arrived': {
    subject: '{arrived} is aangekomen voor {activity}',
    paragraphs: [
      '{arrived} van {financer} is aangekomen en staat op de rekening van {activity}. Nog verwacht: {open}.',
    ],
    action: 'De aanvraag bekijken',
  },
  'financing-expired': {
    subject: 'Wij wachten niet langer op de financiering van {activity}',
    paragraphs: [
      'Van wat {financer} bij {activity} zou inbrengen, kwam {open} niet op tijd. Wij wachten er niet langer op.',
      'Komt het later met dezelfde referentie, dan wordt het toch bij {activity} geboekt.',
    ],
    action: 'De aanvraag bekijken',
  },
  'claim-posted': {
    subject: 'Uw aanvraag {reference} is geboekt',
    paragraphs: [
      'Uw aanvraag ‘{measure}’ (referentie {reference}) is afgehandeld: {amount} is op de rekening van uw Activiteit in de boeken van de coöperatie geboekt.',
      'Er is geen overschrijving nodig, en u hoeft niets meer te doen.',
    ],
    action: 'Bekijken wat geboekt is',
  },
};
