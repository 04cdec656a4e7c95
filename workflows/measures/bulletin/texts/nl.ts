/** The words of the bulletin in Dutch. */
import type { MeasureTexts } from '../../measure.ts';

export const nl: MeasureTexts = {
  title: 'Nieuws over het plan',
  summary:
    'Schrijf nieuws over het plan in één tot vier talen. Zodra een afgevaardigde van de raad akkoord gaat, leest iedereen het op de nieuwspagina, in de feed en per e-mail.',
  fields: {
    versions: { label: 'Talen', hint: 'Eén deel per taal; één taal volstaat.' },
    'versions.language': { label: 'Taal' },
    'versions.title': { label: 'Titel' },
    'versions.text': { label: 'Tekst', hint: 'Laat een lege regel tussen de alinea’s.' },
  },
  options: {
    'versions.language.fr': 'Frans',
    'versions.language.nl': 'Nederlands',
    'versions.language.de': 'Duits',
    'versions.language.en': 'Engels',
  },
  rules: {
    'in-every-language': {
      title: 'Iedereen leest het in de eigen taal',
      met: 'Het nieuws is in alle {count} talen geschreven.',
      'not-applicable':
        'Niet geschreven in: {missing}. Wie die talen leest, ziet een andere taal, met de naam erbij.',
    },
  },
  errors: { 'language-twice': 'Deze taal staat er al. Kies een andere.' },
};
