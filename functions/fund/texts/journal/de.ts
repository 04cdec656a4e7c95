/** Which part of the journal is wanted, in German. */
import type { FormWords } from '../../../web/forms/worded-form.ts';

export const de: FormWords = {
  fields: {
    from: { label: 'Von' },
    until: { label: 'Bis' },
    format: { label: 'Format' },
  },
  options: { 'format.csv': 'CSV', 'format.xlsx': 'XLSX', 'format.fec': 'FEC' },
  errors: {
    'ends-before-start': 'Das Ende darf nicht vor dem {from} liegen.',
    'too-long': 'Wählen Sie einen Zeitraum von höchstens {years} Jahren.',
  },
};
