/** What mails of recovery cases and distributions say in Dutch. */
import type { RecoveryMails } from './index.ts';

export const nl: RecoveryMails = {
  'client-invitation': {
    subject: 'Uw geannuleerde bestelling bij {activity}: kunt u ze geheel of gedeeltelijk nakomen?',
    paragraphs: [
      'Uw bestelling bij {activity} is geannuleerd door de gezondheidscrisis. De mensen die voor u zouden werken, rekenden erop: {amount}.',
      'Veel klanten komen hun bestelling geheel of gedeeltelijk na. Op de pagina achter deze link vertelt u ons wat u kunt doen, of waarom het niet kan. De pagina openen verbindt u tot niets.',
      'De link is alleen voor u en werkt tot {until}. Stuur hem niet door.',
    ],
    action: 'De bestelling bekijken en antwoorden',
  },
  'client-reminder': {
    subject: 'Herinnering: uw geannuleerde bestelling bij {activity}',
    paragraphs: [
      'Wij vroegen u wat u kunt doen voor uw geannuleerde bestelling bij {activity} ({amount}) en hebben nog geen antwoord.',
      'Een deel helpt ook, net als een nee met de reden. Deze nieuwe link werkt tot {until}.',
    ],
    action: 'De bestelling bekijken en antwoorden',
  },
  'client-instructions': {
    subject: 'Bedankt: zo betaalt u ({reference})',
    paragraphs: [
      'Bedankt dat u uw bestelling bij {activity} nakomt. U hebt toegezegd {amount} te betalen, ten laatste op {due}.',
      'Betaal op rekening {account} met de gestructureerde mededeling {reference}, precies zoals ze hier staat: daaraan herkennen wij uw betaling. U mag in delen betalen.',
    ],
    action: 'Bekijken hoe u betaalt',
  },
  'client-overdue': {
    subject: 'Herinnering: wij wachten op uw betaling ({reference})',
    paragraphs: [
      'U hebt toegezegd uw bestelling bij {activity} te betalen voor {due}. Er staat nog {open} open.',
      'Rekening {account}, mededeling {reference}. Hebt u de voorbije dagen betaald? Bedankt, dan hoeft u niets meer te doen.',
    ],
    action: 'Bekijken hoe u betaalt',
  },
  'client-thanks': {
    subject: 'Wij hebben uw betaling ontvangen, bedankt',
    paragraphs: [
      'Uw betaling van {amount} voor de bestelling bij {activity} is aangekomen (mededeling {reference}). Nog open: {open}.',
      'Bedankt, namens iedereen die voor u zou werken.',
    ],
    action: 'De bestelling bekijken',
  },
  'pledge-made': {
    subject: '{client} doet een toezegging voor {activity}',
    paragraphs: [
      '{client} zegt toe {amount} te betalen voor de geannuleerde bestelling bij {activity}, ten laatste op {due}.',
      'Neem akte van de toezegging. De klant weet al hoe te betalen.',
    ],
    action: 'Het dossier bekijken en akte nemen',
  },
  'recovery-follow-up': {
    subject: 'Een dossier heeft u nodig: {client}, {activity}',
    paragraphs: [
      'Het dossier van {client} voor {activity} gaat niet vanzelf verder: {reason}. Nog open: {open}.',
      'Neem contact op; nodig daarna opnieuw uit, of sluit het dossier als oninbaar of met een afschrijving.',
    ],
    action: 'Het dossier bekijken',
  },
  'write-off-request': {
    subject: 'Een afschrijving wacht op uw beslissing: {client}',
    paragraphs: [
      'Financiën vraagt om {open} af te schrijven die {client} voor {activity} zou betalen. Reden: {reason}',
      'Een afgevaardigde van de raad beslist.',
    ],
    action: 'Het dossier bekijken en beslissen',
  },
  'recovery-closed': {
    subject: 'Het dossier met {client} is gesloten',
    paragraphs: [
      'Het dossier met {client} voor de Activiteit {activity} is gesloten: {outcome}. Ontvangen: {amount}.',
      'U hoeft niets te doen.',
    ],
    action: 'Het dossier bekijken',
  },
  'distribution-request': {
    subject: 'Een verdeling wacht op een tweede persoon ({scheme})',
    paragraphs: [
      '{amount} overheidsgeld ({scheme}) is geregistreerd, te verdelen over {count} Activiteiten.',
      'Iemand van financiën, een ander dan wie het registreerde, bekijkt de delen en keurt goed. Daarvoor wordt niets geboekt.',
    ],
    action: 'De delen bekijken en beslissen',
  },
  'distribution-done': {
    subject: 'Het overheidsgeld is verdeeld ({scheme})',
    paragraphs: [
      'Alle delen zijn geboekt: {amount} over {count} Activiteiten, tot op de cent. Wat voorgeschoten was, is eerst terugbetaald.',
    ],
    action: 'De verdeling bekijken',
  },
  'journey-stopped': {
    subject: 'Een traject is gestopt door een technisch probleem',
    paragraphs: [
      'Iets is gestopt door een technisch probleem: {error}',
      'Er is niets verloren. Het wordt elke dag opnieuw geprobeerd; zoek alstublieft de oorzaak.',
    ],
    action: 'Bekijken',
  },
};
