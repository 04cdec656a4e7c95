/** The kinds of document that a policy can require, as people call them. */
export const documentKinds = [
  'contract',
  'agreement',
  'promise',
  'cancellation',
  'invoice',
  'income',
  'need',
  'damage',
  'insurance',
  'quote',
  'accounts',
  'financing-agreement',
] as const;
export type DocumentKind = (typeof documentKinds)[number];
