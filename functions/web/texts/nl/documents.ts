/** The documents of a claim, in Dutch. */
export const documents = {
  title: 'Documenten',
  none: 'Er is nog geen document.',
  made: 'opgemaakt uit deze aanvraag',
  addLabel: 'Een document toevoegen',
  addHint: 'Pdf, jpeg, png, tekst of e-mail (.eml), ten hoogste 4 MB.',
  addAction: 'Dit document toevoegen',
  added: 'Bedankt. Het document is bij uw aanvraag.',
  signInToOpen: 'Meld u aan om de documenten te openen.',
  fileNeeded: 'Kies een bestand.',
  nameWrong: 'Geef het bestand een gewone naam van ten hoogste 150 tekens.',
  typeWrong: 'Kies een pdf-, jpeg-, png-, tekst- of e-mailbestand (.eml).',
  states: { awaited: 'Nog niet ontvangen', kept: 'Ontvangen', refused: 'Geweigerd' },
  refusals: {
    'wrong-content': 'Dit bestand is niet wat zijn type zegt. Bewaar het opnieuw als pdf, jpeg of png.',
    'two-in-one': 'Dit bestand is meer dan één bestand. Bewaar het opnieuw als pdf, jpeg of png.',
    'active-content': 'Dit bestand bevat iets dat vanzelf start. Druk het af als pdf en stuur die.',
    'too-large': 'Een document is ten hoogste 10 MB.',
    'wrong-type': 'Kies een pdf-, jpeg-, png-, tekst- of e-mailbestand (.eml).',
    'too-many-documents': 'Deze aanvraag heeft al zoveel documenten als ze kan hebben.',
  },
};
