/** What the members of the journeys file: each of the three measures, in French and in Dutch. */
import type { Language } from '../../workflows/language.ts';
import type { Filing } from './filing.ts';
import type { Device } from './visitor.ts';

export interface Journey {
  readonly language: Language;
  /** Files for themselves. */
  readonly member: string;
  /** Files for an Activité. */
  readonly coordinator: string;
  readonly contractId: string;
  readonly activityId: string;
  readonly clientId: string;
}

export const journeys: readonly Journey[] = [
  {
    language: 'fr',
    member: 'nour',
    coordinator: 'ines',
    contractId: 'con-nour-1',
    activityId: 'act-zenith',
    clientId: 'cli-boreal',
  },
  {
    language: 'nl',
    member: 'lotte',
    coordinator: 'lotte',
    contractId: 'con-lotte-1',
    activityId: 'act-lotte',
    clientId: 'cli-zandbank',
  },
];

/** On the phone a contract of the registers, on the desktop one that was only agreed: every claim is another. */
export function filingsOf(journey: Journey, device: Device): readonly [string, Filing][] {
  const onPhone = device.touch;
  return [
    [journey.member, onPhone ? registeredContract(journey) : agreedContract(journey)],
    [journey.member, hardship(onPhone)],
    [journey.coordinator, expenses(journey, device)],
  ];
}

const cancelled = { cancelledOn: '2020-03-20', reason: 'Crise sanitaire / gezondheidscrisis' };

function registeredContract({ contractId }: Journey): Filing {
  const fields = { cancelledDays: '2', cancellation: 'entered', ...cancelled };
  return { measure: 'cancelled-contract', contractId, fields };
}

function agreedContract({ activityId, clientId }: Journey): Filing {
  return {
    measure: 'cancelled-contract',
    fields: {
      activityId,
      clientId,
      function: 'Atelier',
      place: 'Namur / Namen',
      startsOn: '2020-04-14',
      endsOn: '2020-04-16',
      plannedDays: '3',
      cancelledDays: '3',
      grossCents: '1 234,50',
      cancellation: 'agreed',
      concludedOn: '2020-02-20',
      ...cancelled,
    },
  };
}

function hardship(onPhone: boolean): Filing {
  return {
    measure: 'hardship-aid',
    fields: {
      need: 'rent',
      incomeBeforeCents: '1850',
      incomeNowCents: '420,00',
      householdSize: '3',
      otherAidCents: '0',
      amountCents: onPhone ? '450' : '380,25',
      explanation: 'Toutes mes dates sont annulées.\nAl mijn data zijn geannuleerd.',
      urgent: 'yes',
    },
  };
}

function expenses({ activityId, clientId, language }: Journey, { name }: Device): Filing {
  return {
    measure: 'committed-expenses',
    fields: {
      activityId,
      clientId,
      ...cancelled,
      'lines.0.supplier': 'Imprimerie du Canal',
      'lines.0.iban': 'BE68 5390 0754 7034',
      'lines.0.description': `Affiches ${name} ${language}`,
      'lines.0.amountCents': '312.40',
      'lines.0.incurredOn': '2020-03-02',
      'lines.0.refundable': 'no',
      'lines.1.supplier': 'Location Lumière',
      'lines.1.iban': 'BE71 0961 2345 6769',
      'lines.1.description': `Projecteurs ${name} ${language}`,
      'lines.1.amountCents': '1.150,00',
      'lines.1.incurredOn': '2020-03-05',
      'lines.1.refundable': 'no',
    },
  };
}
