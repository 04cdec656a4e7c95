/** The words of trainings in English. */
import type { MeasureTexts } from '../../measure.ts';

export const en: MeasureTexts = {
  title: 'Training',
  summary:
    'A seat in a training of the catalogue: client relations, business plan, cash plan, marketing… The solidarity fund pays the fee directly to the provider. If the training is full, you go on the waiting list.',
  fields: {
    trainingId: {
      label: 'Training',
      hint: 'Choose from the catalogue; it shows the dates and the free seats.',
    },
    motivation: {
      label: 'What you expect from it',
      hint: 'In a few sentences: your situation and what the training would change.',
    },
  },
  options: {},
  rules: {
    'asked-in-time': {
      title: 'The request comes in time',
      met: 'The training starts on {starts}; one may sign up until {last}.',
      'not-met': 'The training starts on {starts}; one could sign up until {last}.',
    },
    'seat-free': {
      title: 'A seat is free',
      met: 'There are free seats: {free} of {seats}.',
      'not-applicable':
        'The {seats} seats are taken or waited for. You would be number {place} on the waiting list; as soon as a seat is free, your claim goes on by itself.',
    },
    'fee-borne': {
      title: 'The fund pays the fee',
      met: 'The solidarity fund pays {fee} to {provider}. You need not advance anything.',
      'not-applicable': 'This training costs nothing.',
    },
  },
};
