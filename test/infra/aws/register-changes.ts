/** Registers as they come first, and as they come a month later. */
import { expect } from 'vitest';
import type { GuardedRuntime } from './guarded-runtime.ts';
import { ask } from './journeys.ts';

const headers = {
  members: 'member_id,name,email,country,language,iban,employment,household_id,adviser_id,joined_on,left_on',
  activities: 'activity_id,name,country,sector,coordinator_ids,balance_cents,monthly_costs_cents',
  clients: 'client_id,name,email,country,vat_number,language',
  contracts:
    'contract_id,member_id,activity_id,client_id,function,place,starts_on,ends_on,planned_days,gross_cents,concluded_on,state,cachets,hours',
  orders: 'order_id,activity_id,client_id,amount_cents,ordered_on,state',
  losses: 'activity_id,month,turnover_cents,previous_year_cents,days_lost',
} as const;

/** A row of each register as it comes first, and as it comes a month later: moved, renamed, with other people. */
const rows: Readonly<Record<keyof typeof headers, readonly [first: string, later: string]>> = {
  members: [
    'zoe,Zoé Petit,zoe@members.example,BE,fr,BE68539007547034,fixed-term,h-a,adele,2019-01-01,',
    'zoe,Zoé Petit,zoe@members.example,BE,fr,BE71096123456769,fixed-term,h-b,adele,2019-01-01,',
  ],
  activities: [
    'act-zoe,Atelier Zoé,BE,design,zoe nour,1000,500',
    'act-zoe,Atelier Zoé,BE,design,zoe ines,1000,500',
  ],
  clients: [
    'cli-zoe,Galerie du Port,port@clients.example,BE,,fr',
    'cli-zoe,Galerie du Port,quai@clients.example,BE,,fr',
  ],
  contracts: [
    'con-zoe,zoe,act-zoe,cli-zoe,Graphiste,Namur,2020-05-02,2020-05-03,2,40000,2020-02-01,concluded,,',
    'con-zoe,nour,act-zoe,cli-zoe,Graphiste,Namur,2020-05-02,2020-05-03,2,40000,2020-02-01,concluded,,',
  ],
  orders: [
    'ord-zoe,act-zoe,cli-zoe,80000,2020-02-01,open',
    'ord-zoe,act-lotte,cli-zoe,80000,2020-02-01,open',
  ],
  losses: ['act-zoe,2020-04,10000,50000,12', 'act-zoe,2020-04,12000,50000,12'],
};

export async function importRegisters(runtime: GuardedRuntime, which: 0 | 1): Promise<void> {
  for (const [register, header] of Object.entries(headers) as [keyof typeof headers, string][]) {
    const text = `${header}\n${rows[register][which]}\n`;
    const path = `/api/imports/${register}`;
    const result = await ask<{ accepted: number }>(runtime, 'farid', 'POST', path, {
      text,
      type: 'text/csv',
    });
    expect(result, register).toMatchObject({ accepted: 1 });
  }
}
