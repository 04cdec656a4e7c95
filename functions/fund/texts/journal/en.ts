/** Which part of the journal is wanted, in English. */
import type { FormWords } from '../../../web/forms/worded-form.ts';

export const en: FormWords = {
  fields: {
    from: { label: 'From' },
    until: { label: 'Until' },
    format: { label: 'Format' },
  },
  options: { 'format.csv': 'CSV', 'format.xlsx': 'XLSX', 'format.fec': 'FEC' },
  errors: {
    'ends-before-start': 'The end cannot be before {from}.',
    'too-long': 'Choose a span of at most {years} years.',
  },
};
