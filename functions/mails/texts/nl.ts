/** What mails say in Dutch. */

import { nl as aid } from './aid/nl.ts';
import type { MailTexts } from './index.ts';
import { nl as money } from './money/nl.ts';
import { nl as news } from './news/nl.ts';
import { nl as payments } from './payments/nl.ts';
import { nl as recovery } from './recovery/nl.ts';
import { nl as support } from './support/nl.ts';

export const nl: MailTexts = {
  greeting: 'Dag {name},',
  signature: 'Hartelijke groet,\nHet team van Entraide, het solidariteitsplan van uw coöperatie',
  mails: {
    ...aid,
    ...money,
    ...recovery,
    ...news,
    ...payments,
    ...support,
    'approval-request': {
      subject: 'Een aanvraag wacht op uw beslissing ({reference})',
      paragraphs: [
        'Een aanvraag van het solidariteitsplan wacht op uw beslissing: {measure}, {amount}, kenmerk {reference}.',
        'De pagina achter deze link toont alles wat u nodig hebt om te beslissen. Er gebeurt niets zolang u niet op een knop drukt. U kunt goedkeuren, weigeren of een vraag stellen.',
        'De link is persoonlijk en werkt tot {until}. Stuur hem alstublieft niet door.',
      ],
      action: 'De aanvraag bekijken en beslissen',
    },
    'approval-reminder': {
      subject: 'Herinnering: een aanvraag wacht nog op uw beslissing ({reference})',
      paragraphs: [
        'Aanvraag {reference} ({measure}, {amount}) wacht nog op uw beslissing, en wie ze indiende wacht mee.',
        'Deze nieuwe link werkt tot {until}. Kunt u niet beslissen, doe dan niets: de aanvraag gaat binnenkort naar iemand anders.',
      ],
      action: 'De aanvraag bekijken en beslissen',
    },
    'claim-received': {
      subject: 'Wij hebben uw aanvraag {reference} ontvangen',
      paragraphs: [
        'Uw aanvraag “{measure}” is goed aangekomen. Het kenmerk is {reference}.',
        'Wij kijken nu de regels van het plan na, daarna beslist een medewerker. Wij schrijven u bij elke stap: u hoeft nu niets te doen.',
      ],
      action: 'Mijn aanvraag volgen',
    },
    'claim-ineligible': {
      subject: 'Uw aanvraag {reference} voldoet niet aan de voorwaarden',
      paragraphs: [
        'Uw aanvraag “{measure}” (kenmerk {reference}) voldoet niet aan alle voorwaarden van het plan. Zo kunnen wij ze niet toekennen.',
        'De pagina van uw aanvraag legt elke regel uit, één voor één. Klopt iets niet met uw situatie, dan kunt u daar vragen dat iemand ze opnieuw bekijkt.',
      ],
      action: 'De redenen en het vervolg bekijken',
    },
    'claim-queued': {
      subject: 'Uw aanvraag {reference} wacht op geld',
      paragraphs: [
        'Uw aanvraag “{measure}” (kenmerk {reference}) voldoet aan de voorwaarden, maar het voorziene budget is voorlopig op.',
        'Uw plaats in de rij blijft bewaard. Zodra het budget verhoogd wordt, gaat uw aanvraag vanzelf verder, in volgorde van aankomst. U hoeft niets te doen.',
      ],
      action: 'Mijn plaats in de rij bekijken',
    },
    'information-needed': {
      subject: 'Een vraag over uw aanvraag {reference}',
      paragraphs: [
        'Om verder te gaan met uw aanvraag “{measure}” (kenmerk {reference}) hebben wij een antwoord van u nodig:',
        '{question}',
        'U kunt antwoorden tot {until}. Zodra uw antwoord er is, gaat de aanvraag verder waar ze gestopt was.',
      ],
      action: 'De vraag beantwoorden',
    },
    'information-reminder': {
      subject: 'Herinnering: uw aanvraag {reference} wacht op uw antwoord',
      paragraphs: [
        'Uw aanvraag “{measure}” (kenmerk {reference}) wacht nog op uw antwoord:',
        '{question}',
        'U kunt antwoorden tot {until}. Komt er dan geen antwoord, dan wordt de aanvraag zonder gevolg afgesloten.',
      ],
      action: 'De vraag beantwoorden',
    },
    'claim-rejected': {
      subject: 'Uw aanvraag {reference} is niet goedgekeurd',
      paragraphs: [
        'Het spijt ons: uw aanvraag “{measure}” (kenmerk {reference}) is niet goedgekeurd.',
        'De pagina van uw aanvraag toont de redenen van de weigering. Bent u het er niet mee eens, dan kunt u daar in beroep gaan: de aanvraag wordt dan opnieuw bekeken.',
      ],
      action: 'De redenen en het vervolg bekijken',
    },
    'claim-approved': {
      subject: 'Uw aanvraag {reference} is goedgekeurd',
      paragraphs: [
        'Goed nieuws: uw aanvraag “{measure}” (kenmerk {reference}) is goedgekeurd, voor {amount}.',
        'De betaling vertrekt met de volgende opdracht aan de bank. Wij schrijven u wanneer de bank ze bevestigd heeft.',
      ],
      action: 'Mijn aanvraag volgen',
    },
    'claim-paid': {
      subject: 'Uw aanvraag {reference} is betaald',
      paragraphs: [
        'De bank bevestigt de betaling van uw aanvraag “{measure}” (kenmerk {reference}).',
        'De pagina van uw aanvraag toont wat betaald is, aan wie, en waar het geld vandaan komt. U hoeft niets meer te doen.',
      ],
      action: 'Bekijken wat betaald is',
    },
    'claim-completed': {
      subject: 'Uw aanvraag {reference} is afgerond',
      paragraphs: [
        'Uw aanvraag “{measure}” (kenmerk {reference}) is goedgekeurd en afgerond. De coöperatie hoeft u er niets meer voor te betalen.',
        'De pagina van uw aanvraag toont de beslissing en de redenen.',
      ],
      action: 'De beslissing bekijken',
    },
    'claim-withdrawn': {
      subject: 'Uw aanvraag {reference} is ingetrokken',
      paragraphs: [
        'Uw aanvraag “{measure}” (kenmerk {reference}) is ingetrokken. Er wordt niets voor betaald, en niemand hoeft nog te beslissen.',
        'Verandert uw situatie, dan kunt u een nieuwe aanvraag indienen.',
      ],
      action: 'Mijn aanvraag bekijken',
    },
    'claim-expired': {
      subject: 'Uw aanvraag {reference} is zonder gevolg afgesloten',
      paragraphs: [
        'De termijn van uw aanvraag “{measure}” (kenmerk {reference}) is voorbij zonder dat ze afgerond kon worden. Er is niets betaald.',
        'De pagina van uw aanvraag toont wat er gebeurd is. U kunt daar vragen dat wij ze opnieuw opnemen.',
      ],
      action: 'Bekijken wat ik kan doen',
    },
    'payment-returned': {
      subject: 'De betaling van uw aanvraag {reference} kwam terug',
      paragraphs: [
        'De bank gaf ons de betaling van uw aanvraag “{measure}” (kenmerk {reference}) terug. {reason}',
        'De goedkeuring blijft gelden. Geef ons vóór {until} een andere rekening, of bevestig de uwe, en wij betalen opnieuw.',
      ],
      action: 'De rekening opgeven',
    },
    'claim-referred': {
      subject: 'Aanvraag {reference} heeft u nodig',
      paragraphs: [
        'Aanvraag {reference} is gestopt door een technisch probleem: {error}',
        'Er is niets verloren en er beweegt niets zolang niemand handelt. U kunt ze opnieuw starten of afsluiten.',
      ],
      action: 'De aanvraag onderzoeken',
    },
  },
};
