/** A cooperative with members of other kinds, and with an Activité that can carry a month without work and one that cannot. */
import type { Cooperative } from './cooperative-client.ts';
import { startEmbedded } from './embedded-environment.ts';
import { openCooperative } from './small-cooperative.ts';

export async function openSupported(): Promise<Cooperative> {
  const cooperative = await openCooperative(await startEmbedded());
  const base = { country: 'BE', language: 'fr', adviser_id: 'adele', joined_on: '2015-01-01' };
  await cooperative.import('members', [
    {
      ...base,
      member_id: 'otto',
      name: 'Otto Peeters',
      email: 'otto@members.example',
      iban: 'BE68539007547034',
      employment: 'occasional',
    },
    {
      ...base,
      member_id: 'paul',
      name: 'Paul Petit',
      email: 'paul@members.example',
      country: 'FR',
      adviser_id: 'aurelie',
      iban: 'FR1420041010050500013M02606',
      employment: 'permanent',
    },
  ]);
  await cooperative.import('activities', [
    {
      activity_id: 'act-rich',
      name: 'Rich',
      country: 'BE',
      sector: 'design',
      coordinator_ids: 'kobe',
      balance_cents: 900_000,
      monthly_costs_cents: 100_000,
    },
    {
      activity_id: 'act-poor',
      name: 'Poor',
      country: 'BE',
      sector: 'design',
      coordinator_ids: 'kobe',
      balance_cents: 60_000,
      monthly_costs_cents: 100_000,
    },
  ]);
  return cooperative;
}

/** What is answered as it is, such as a file. */
export async function bytesOf({ environment }: Cooperative, person: string, path: string): Promise<Response> {
  const token = await environment.tokenOf(person);
  return fetch(`${environment.baseUrl}${path}`, { headers: { Authorization: `Bearer ${token}` } });
}
