/** The documents of a claim, in English. */
export const documents = {
  title: 'Documents',
  none: 'There is no document yet.',
  made: 'made of this claim',
  addLabel: 'Add a document',
  addHint: 'PDF, JPEG, PNG, text or mail (.eml), at most 4 MB.',
  addAction: 'Add this document',
  added: 'Thank you. The document is with your claim.',
  signInToOpen: 'Sign in to open the documents.',
  fileNeeded: 'Choose a file.',
  nameWrong: 'Give the file a plain name of at most 150 signs.',
  typeWrong: 'Choose a PDF, JPEG, PNG, text or mail (.eml) file.',
  states: { awaited: 'Not yet received', kept: 'Received', refused: 'Refused' },
  refusals: {
    'wrong-content': 'This file is not what its type says. Save it again as PDF, JPEG or PNG.',
    'two-in-one': 'This file is several files in one. Save it again as PDF, JPEG or PNG.',
    'active-content': 'This file holds something that can run by itself. Print it as a PDF, and send that.',
    'too-large': 'A document is at most 10 MB.',
    'wrong-type': 'Choose a PDF, JPEG, PNG, text or mail (.eml) file.',
    'too-many-documents': 'There are as many documents as a claim can have.',
  },
};
