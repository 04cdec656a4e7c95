/** The API of the public fund: where the money goes, as open data. */
import type { Hono } from 'hono';
import * as z from 'zod';
import type { PublicFigures, PublicGroup } from '../../workflows/public-fund/disclose-money.ts';
import { cents, instant, schemaOf } from '../web/answer-schemas.ts';
import { apiApp } from '../web/api-app.ts';
import type { WebDeps } from '../web/context.ts';
import type { SessionEnv } from '../web/session.ts';
import { type PublicFundView, viewPublicFund } from './public-fund.ts';
import { publicFundTable } from './public-fund-table.ts';
import { csvAnswer, csvFile, formatQuery } from './report-formats.ts';

type Nullable<Value> = { readonly [Key in keyof Value]: Value[Key] | null };

/** As programs read it: figures that would tell of few people are null. */
export interface PublicFundAnswer {
  readonly asOf: string;
  readonly totals: Pick<PublicFigures, 'votedCents'> & Nullable<Omit<PublicFigures, 'votedCents'>>;
  readonly withheld: boolean;
  readonly measures: readonly (Omit<PublicGroup, 'name'> & { readonly measure: string })[];
  readonly countries: readonly (Omit<PublicGroup, 'name'> & { readonly country: string })[];
  readonly months: readonly (Omit<PublicGroup, 'name'> & { readonly month: string })[];
}

const figures = () => ({
  votedCents: cents().describe('The ceilings: voted, or set aside until the vote.'),
  reservedCents: cents(),
  paidCents: cents(),
  waitingCents: cents().describe('Asked by claims in line for an envelope that has no room.'),
});
const orNull = () => cents().nullable();

export const publicFundAnswer = schemaOf<PublicFundAnswer>('PublicFund', () =>
  z.object({
    asOf: instant(),
    totals: z.object({
      votedCents: cents(),
      ...{ reservedCents: orNull(), paidCents: orNull(), waitingCents: orNull() },
    }),
    withheld: z
      .boolean()
      .describe('All together are fewer than ten people: nothing but what was voted is shown.'),
    measures: z.array(z.object({ measure: z.string().describe('Its id, or `other`.'), ...figures() })),
    countries: z.array(z.object({ country: z.string().describe('Its code, or `other`.'), ...figures() })),
    months: z.array(
      z.object({
        month: z
          .string()
          .describe('`YYYY-MM` in which the claims were filed and the votes taken, or `other`.'),
        ...figures(),
      }),
    ),
  }),
);

export function publicFundApi(deps: WebDeps): Hono<SessionEnv> {
  const app = apiApp(deps, { tag: 'Fund' });
  app.get(
    '/fund/public',
    {
      id: 'getPublicFund',
      summary: 'Where the money goes, as open data',
      description:
        'Voted, reserved, paid and waiting by measure, country and month. Groups of fewer than ten people, and measures that are confidential, are merged into `other`. Open to everybody.',
      open: true,
      query: formatQuery,
      answers: { 200: { json: publicFundAnswer, or: csvFile } },
      problems: ['unknown-format'],
    },
    async (c, { query }) => {
      const asked = query.format;
      const view = await viewPublicFund(deps);
      return asked === 'csv' ? csvAnswer(c, publicFundTable(view)) : c.json(answerOf(view));
    },
  );
  return app.routes();
}

function answerOf({ asOf, totals, votedCents, ...groups }: PublicFundView): PublicFundAnswer {
  const unknown = { votedCents, reservedCents: null, paidCents: null, waitingCents: null };
  return {
    asOf,
    totals: totals ?? unknown,
    withheld: totals === undefined,
    measures: groups.measures.map(({ name, ...rest }) => ({ measure: name, ...rest })),
    countries: groups.countries.map(({ name, ...rest }) => ({ country: name, ...rest })),
    months: groups.months.map(({ name, ...rest }) => ({ month: name, ...rest })),
  };
}
