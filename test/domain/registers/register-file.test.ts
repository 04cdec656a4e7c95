import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../workflows/language.ts';
import { explainImport, importSentences } from '../../../workflows/registers/import-texts.ts';
import {
  activitySchema,
  clientSchema,
  contractSchema,
  lossSchema,
  memberSchema,
  orderSchema,
} from '../../../workflows/registers/records.ts';
import { readRegisterFile } from '../../../workflows/registers/register-file.ts';
import { fieldNames, headerOf, registerNames } from '../../../workflows/registers/register-forms.ts';

const headers = {
  members: 'member_id,name,email,country,language,iban,employment,household_id,adviser_id,joined_on,left_on',
  activities: 'activity_id,name,country,sector,coordinator_ids,balance_cents,monthly_costs_cents',
  clients: 'client_id,name,email,country,vat_number,language',
  contracts:
    'contract_id,member_id,activity_id,client_id,function,place,starts_on,ends_on,planned_days,gross_cents,concluded_on,state,cachets,hours',
  orders: 'order_id,activity_id,client_id,amount_cents,ordered_on,state',
  losses: 'activity_id,month,turnover_cents,previous_year_cents,days_lost',
};
/** What payroll may ask for: columns that a file may leave out. */
const forPayroll: Partial<Record<keyof typeof headers, string>> = {
  members: 'national_id,birth_date',
  activities: 'employer_no,joint_committee,naf,agreement_no',
  contracts: 'weekly_hours,full_time_hours,object_no,joint_committee',
};
const schemas = {
  members: memberSchema,
  activities: activitySchema,
  clients: clientSchema,
  contracts: contractSchema,
  orders: orderSchema,
  losses: lossSchema,
};

const goodRows = {
  members: 'm-1,Ana,ana@members.example,BE,fr,BE68539007547034,artist,h-1,adele,2015-03-01,2020-01-31',
  activities: 'act-1,Trio,BE,music,m-1 m-2,-100,5000',
  clients: 'c-1,Festival,c@clients.example,FR,FR12345678901,fr',
  contracts: 'k-1,m-1,act-1,c-1,Musician,Gent,2020-03-01,2020-03-02,2,40000,2020-02-01,entered,2,24',
  orders: 'o-1,act-1,c-1,100,2020-02-01,open',
  losses: 'act-1,2020-03,100,200,1.5',
};

/** Values that are good somewhere, and values that are good nowhere. */
const cell = fc.oneof(
  fc.constantFrom(
    'a-1',
    'BE',
    'fr',
    'artist',
    'entered',
    '2020-03-01',
    '2020-03',
    '12',
    '1.5',
    'a@b.example',
    '',
  ),
  fc.constantFrom(
    'BE68539007547034',
    '=1+1',
    '<b>',
    '\u0000',
    '-5',
    '1e9',
    '9'.repeat(30),
    'x'.repeat(300),
    '"',
    '\u202E',
  ),
  fc.string(),
);

describe('the file of a register', () => {
  it.each(registerNames)('of %s has the published columns', (register) => {
    expect(fieldNames(register).map(headerOf).join(',')).toBe(
      [headers[register], forPayroll[register] ?? []].flat().join(','),
    );
  });

  it.each(registerNames)(
    'of %s gives, for any cells, records that the schema takes or problems with a sentence',
    (register) => {
      const good = goodRows[register].split(',');
      const change = fc.tuple(fc.nat(good.length - 1), cell);
      const changedRow = fc.array(change, { maxLength: 2 }).map((changes) => {
        const row = [...good];
        for (const [at, value] of changes) row[at] = value;
        return row;
      });
      fc.assert(
        fc.property(fc.array(changedRow, { maxLength: 5 }), (rows) => {
          const file = readRegisterFile(register, `${headers[register]}\n${stringify([good, ...rows])}`);
          if (!file.ok) throw new Error(file.problem.code);
          const checked = [...file.rows];
          expect(checked[0]).toMatchObject({ line: 2, ok: true });
          expect(checked).toHaveLength(rows.length + 1);
          for (const row of checked) {
            if (row.ok) expect(schemas[register].parse(row.record)).toEqual(row.record);
            else {
              for (const { code, column, values } of row.problems) {
                expect(Object.keys(importSentences.en)).toContain(code);
                for (const language of languages) {
                  expect(explainImport(code, { ...values, column }, language)).not.toMatch(/[{}]|undefined/);
                }
              }
            }
          }
        }),
      );
    },
  );
});

describe('the sentences', () => {
  const places = (sentence: string) => [...sentence.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

  it.each(Object.entries(importSentences.en))(
    'of %s name the same things in each language',
    (code, english) => {
      for (const language of languages) {
        const sentence = Object.entries(importSentences[language]).find(([other]) => other === code)?.[1];
        expect(places(sentence ?? '')).toEqual(places(english));
      }
    },
  );
});
