/** Who asks for each measure, and with which form when nothing is changed; filed in a small cooperative. */
import type { TrainingView } from '../../functions/trainings/view-trainings.ts';
import type { Cooperative } from './cooperative-client.ts';
import { dossier } from './distribution-given.ts';
import { account, expenses, hardship, service } from './small-cooperative.ts';

const { cancelledDays: _days, cancellation: _how, concludedOn: _on, ...promised } = service();
const message = {
  ...{ sentOn: '2020-02-10', from: 'Hall', channel: 'email', quote: 'Oui' },
  ...{ showsFunction: true, showsDate: true, showsPlace: true, showsPay: true, namesPerson: true },
};

const made = { trainingId: '' };

/** The training that is asked for. */
export async function openTraining(cooperative: Cooperative): Promise<void> {
  const { body } = await cooperative.as('adele').post<TrainingView>('/api/trainings', {
    ...{ title: 'Plan de trésorerie', subject: 'cash-plan', language: 'fr', seats: 20, feeCents: 18_000 },
    sessions: [{ on: '2020-05-11', from: '09:30', until: '12:30', place: 'Liège' }],
    ...{ providerName: 'Atelier', providerIban: account(700) },
  });
  made.trainingId = body.trainingId;
}

/** Who asks, and for what when nothing is changed. */
export const asked: Readonly<Record<string, readonly [string, () => Record<string, unknown>]>> = {
  'cancelled-contract': ['mara', () => service()],
  'promised-contract': ['milo', () => ({ ...promised, function: service().function, messages: [message] })],
  'occasional-contract': ['jens', () => service()],
  'hardship-aid': ['niels', () => hardship()],
  'committed-expenses': ['karla', () => expenses([20_000])],
  'equity-injection': [
    'karla',
    () => ({
      ...{ activityId: 'act-stage', fromMonth: '2020-04', purpose: 'Le loyer de la salle' },
      ...{ balanceCents: 10_000, monthlyCostsCents: 90_000 },
    }),
  ],
  'zero-interest-loan': [
    'karla',
    () => ({
      ...{
        activityId: 'act-stage',
        purpose: 'equipment',
        description: 'Sono',
        amountCents: 300_000,
        months: 24,
      },
      ...{ expectedTurnoverCents: 200_000, balanceCents: 100_000, monthlyCostsCents: 50_000 },
    }),
  ],
  'partner-claim': [
    'petra',
    () => ({
      memberId: 'greta',
      kind: 'hardship',
      amountCents: 20_000,
      explanation: 'Abgesagt',
      iban: account(10),
    }),
  ],
  coaching: [
    'mara',
    () => ({ kind: 'individual', sector: 'music', language: 'fr', topic: 'clients', goals: 'Jouer encore' }),
  ],
  'temporary-unemployment': [
    'ines',
    () => ({
      ...{ activityId: 'act-stage', grossMonthlyCents: 250_000, weeklyHours: 38, choice: 'partial' },
      ...{ months: [{ month: '2020-04', lostPercent: 60 }], reason: 'Concerts cancelled' },
    }),
  ],
  'public-aid': ['karla', () => dossier()],
  'client-commitment': [
    'adele',
    () => ({ memberId: 'karla', activityId: 'act-stage', clientId: 'cli-hall', amountCents: 50_000 }),
  ],
  'initiative-grant': [
    'niels',
    () => ({
      ...{ title: 'Atelier', proposal: 'Un atelier ouvert.', amountCents: 50_000 },
      members: ['mara', 'niels', 'jens'].map((memberId) => ({ memberId })),
      lines: [{ description: 'Location', amountCents: 50_000 }],
    }),
  ],
  'mutual-aid': [
    'niels',
    () => ({
      ...{ direction: 'offer', kind: 'skills', place: 'Liège', language: 'fr' },
      ...{ description: 'Son et lumière', validUntil: '2020-06-30' },
    }),
  ],
  bulletin: ['mara', () => ({ versions: [{ language: 'fr', title: 'Le plan', text: 'Première étape.' }] })],
  'third-party-financing': [
    'karla',
    () => ({
      ...{ activityId: 'act-stage', kind: 'capital', amountCents: 500_000, expectedOn: '2020-05-15' },
      ...{ financer: 'person', financerName: 'Lea Prado', financerPlace: 'same-country' },
      ...{ financerIdentity: '85.07.30-033.28', origin: 'savings' },
    }),
  ],
  training: ['mara', () => ({ trainingId: made.trainingId, motivation: 'Mes dates sont annulées.' })],
};

/** Calls of the listening line are filed apart from everything else, decided by no rule and made again by nobody. */
export const keptApart: readonly string[] = ['listening-line'];
