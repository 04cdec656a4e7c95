/** Which part of the journal is wanted, in French. */
import type { FormWords } from '../../../web/forms/worded-form.ts';

export const fr: FormWords = {
  fields: {
    from: { label: 'Du' },
    until: { label: 'Au' },
    format: { label: 'Format' },
  },
  options: { 'format.csv': 'CSV', 'format.xlsx': 'XLSX', 'format.fec': 'FEC' },
  errors: {
    'ends-before-start': 'La fin doit être au plus tôt le {from}.',
    'too-long': 'Choisissez une période de {years} ans au plus.',
  },
};
