/** What a partner’s member reads about their claim in Swedish. */
import type { MemberWords } from '../../member-words.ts';

export const sv: MemberWords = {
  language: 'sv',
  locale: 'sv-SE',
  greeting: 'Hej {name},',
  signature: 'Entraide-teamet, din kooperativs solidaritetsplan',
  title: 'Min ansökan om stöd',
  accountNeeded: 'Vi vet inte vilket konto vi kan betala till. Ange ditt IBAN.',
  reference: 'Referens',
  amount: 'Belopp',
  filedOn: 'Inlämnad den',
  question: 'Frågan',
  allDetails: 'Alla uppgifter (på franska, nederländska, tyska eller engelska)',
  situations: {
    received: {
      subject: 'Ditt kontor har lämnat in en ansökan för dig ({reference})',
      text: 'Ditt partnerkontor har ansökt om stöd för dig. Vi går igenom ansökan.',
      next: 'Vi skriver så snart det finns något nytt.',
    },
    question: {
      subject: 'En fråga om ansökan {reference}',
      text: 'För att gå vidare behöver vi ett svar: {question}',
      next: 'Du eller ditt kontor kan svara.',
    },
    queued: {
      subject: 'Ansökan {reference} väntar på medel',
      text: 'Ansökan uppfyller villkoren, men de avsatta pengarna är slut för tillfället.',
      next: 'Din plats i kön behålls; du behöver inte göra något.',
    },
    approved: {
      subject: 'Ansökan {reference} är godkänd: {amount}',
      text: 'Ansökan är godkänd, på {amount}.',
      next: 'Betalningen går med nästa uppdrag till banken.',
    },
    paid: {
      subject: 'Ansökan {reference} är betald',
      text: 'Betalningen av {amount} är bekräftad.',
      next: 'Du behöver inte göra något mer.',
    },
    refused: {
      subject: 'Ansökan {reference} godkändes inte',
      text: 'Vi beklagar: ansökan kunde inte godkännas.',
      next: 'Sidan visar skälen; du kan be att en person tittar på beslutet igen.',
    },
    returned: {
      subject: 'Betalningen för ansökan {reference} kom tillbaka till oss',
      text: 'Banken skickade tillbaka betalningen av {amount}.',
      next: 'Ange ett annat konto eller bekräfta ditt, så betalar vi igen.',
    },
    withdrawn: {
      subject: 'Ansökan {reference} är återkallad',
      text: 'Ansökan är återkallad; inget kommer att betalas.',
      next: 'Ditt kontor kan lämna in en ny.',
    },
    expired: {
      subject: 'Ansökan {reference} har stängts',
      text: 'Tiden gick ut innan ansökan kunde avslutas.',
      next: 'Ditt kontor kan ta upp den igen med oss.',
    },
  },
};
