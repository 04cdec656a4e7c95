/** The documents of a claim, in German. */
export const documents = {
  title: 'Unterlagen',
  none: 'Es gibt noch keine Unterlagen.',
  made: 'aus diesem Antrag erstellt',
  addLabel: 'Eine Unterlage hinzufügen',
  addHint: 'PDF, JPEG, PNG, Text oder E-Mail (.eml), höchstens 4 MB.',
  addAction: 'Diese Unterlage hinzufügen',
  added: 'Danke. Die Unterlage ist bei Ihrem Antrag.',
  signInToOpen: 'Melden Sie sich an, um die Dokumente zu öffnen.',
  fileNeeded: 'Wählen Sie eine Datei.',
  nameWrong: 'Geben Sie der Datei einen einfachen Namen mit höchstens 150 Zeichen.',
  typeWrong: 'Wählen Sie eine PDF-, JPEG-, PNG-, Text- oder E-Mail-Datei (.eml).',
  states: { awaited: 'Noch nicht eingegangen', kept: 'Eingegangen', refused: 'Abgelehnt' },
  refusals: {
    'wrong-content':
      'Diese Datei ist nicht, was ihr Typ sagt. Speichern Sie sie noch einmal als PDF, JPEG oder PNG.',
    'two-in-one': 'Diese Datei besteht aus mehreren. Speichern Sie sie noch einmal als PDF, JPEG oder PNG.',
    'active-content':
      'Diese Datei enthält etwas, das von selbst startet. Drucken Sie sie als PDF, und schicken Sie dieses.',
    'too-large': 'Eine Unterlage hat höchstens 10 MB.',
    'wrong-type': 'Wählen Sie eine PDF-, JPEG-, PNG-, Text- oder E-Mail-Datei (.eml).',
    'too-many-documents': 'Dieser Antrag hat schon so viele Unterlagen, wie er haben kann.',
  },
};
