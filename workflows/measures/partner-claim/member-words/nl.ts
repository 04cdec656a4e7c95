/** What a partner’s member reads about their claim in Dutch. */
import type { MemberWords } from '../../member-words.ts';

export const nl: MemberWords = {
  language: 'nl',
  locale: 'nl-NL',
  greeting: 'Dag {name},',
  signature: 'Het Entraide-team, het solidariteitsplan van uw coöperatie',
  title: 'Mijn aanvraag voor steun',
  accountNeeded: 'Wij weten niet op welke rekening wij u kunnen betalen. Geef ons uw IBAN.',
  reference: 'Kenmerk',
  amount: 'Bedrag',
  filedOn: 'Aangevraagd op',
  question: 'De vraag',
  allDetails: 'Alle details (in het Frans, Nederlands, Duits of Engels)',
  situations: {
    received: {
      subject: 'Uw kantoor deed een aanvraag voor u ({reference})',
      text: 'Uw partnerkantoor vroeg steun voor u aan. Wij bekijken de aanvraag.',
      next: 'Wij schrijven u zodra er nieuws is.',
    },
    question: {
      subject: 'Een vraag over aanvraag {reference}',
      text: 'Om verder te gaan hebben wij een antwoord nodig: {question}',
      next: 'Uw kantoor of uzelf kan antwoorden.',
    },
    queued: {
      subject: 'Aanvraag {reference} wacht op geld',
      text: 'De aanvraag voldoet aan de voorwaarden, maar het voorziene geld is voorlopig op.',
      next: 'Uw plaats blijft bewaard; u hoeft niets te doen.',
    },
    approved: {
      subject: 'Aanvraag {reference} is goedgekeurd: {amount}',
      text: 'De aanvraag is goedgekeurd, voor {amount}.',
      next: 'De betaling vertrekt met de volgende opdracht aan de bank.',
    },
    paid: {
      subject: 'Aanvraag {reference} is betaald',
      text: 'De betaling van {amount} is bevestigd.',
      next: 'U hoeft niets meer te doen.',
    },
    refused: {
      subject: 'Aanvraag {reference} is niet goedgekeurd',
      text: 'Het spijt ons: de aanvraag kon niet worden goedgekeurd.',
      next: 'De pagina toont de redenen; u kunt vragen dat iemand de beslissing herbekijkt.',
    },
    returned: {
      subject: 'De betaling van aanvraag {reference} kwam bij ons terug',
      text: 'De bank stuurde de betaling van {amount} aan ons terug.',
      next: 'Geef ons een andere rekening of bevestig de uwe: wij betalen opnieuw.',
    },
    withdrawn: {
      subject: 'Aanvraag {reference} is ingetrokken',
      text: 'De aanvraag is ingetrokken; er wordt niets betaald.',
      next: 'Uw kantoor kan een nieuwe indienen.',
    },
    expired: {
      subject: 'Aanvraag {reference} is afgesloten',
      text: 'De voorziene tijd ging voorbij zonder dat de aanvraag rond was.',
      next: 'Uw kantoor kan ze met ons hernemen.',
    },
  },
};
