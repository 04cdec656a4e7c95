/** Which part of the journal is wanted, in Dutch. */
import type { FormWords } from '../../../web/forms/worded-form.ts';

export const nl: FormWords = {
  fields: {
    from: { label: 'Van' },
    until: { label: 'Tot en met' },
    format: { label: 'Formaat' },
  },
  options: { 'format.csv': 'CSV', 'format.xlsx': 'XLSX', 'format.fec': 'FEC' },
  errors: {
    'ends-before-start': 'Het einde mag niet vóór {from} liggen.',
    'too-long': 'Kies een periode van hoogstens {years} jaar.',
  },
};
