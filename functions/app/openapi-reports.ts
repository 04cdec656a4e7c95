/** The description of what lies ahead: losses as open data, the forecast, what another policy would change. */
import { proposalSchema, rejectionSchema } from '../policies/propose.ts';
import { simulationSchema } from '../reports/api.ts';
import type { DescriptionTools, Operation } from './openapi.ts';

const text = { type: 'string' };
const cents = { type: 'integer', description: 'euro cents' };
const number = { type: 'number' };
const count = { type: 'integer' };
const day = { type: ['string', 'null'] };

export function reportOperations({ json, list, object }: DescriptionTools): Operation[] {
  const array = (items: unknown) => ({ type: 'array', items });
  const losses = object({
    asOf: day,
    months: array(
      object({
        ...{ month: text, turnoverCents: cents, previousYearCents: cents },
        ...{ changePercent: number, announcedPercent: number, daysLost: number },
      }),
    ),
    rows: array(
      object({
        ...{ month: text, country: text, sector: text },
        ...{ turnoverCents: cents, previousYearCents: cents, daysLost: number },
      }),
    ),
    withheld: array(text),
  });
  const week = object({
    ...{ from: text, until: text, openClaimsCents: cents, newClaimsCents: cents, outCents: cents },
    ...{ inCents: cents, netCents: cents, paidByThenCents: cents },
    inflows: { type: 'object', additionalProperties: cents },
  });
  const forecast = object({
    asOf: day,
    announcedCents: cents,
    forecast: object({ weeks: array(week), paidCents: cents, laterOutCents: cents, laterInCents: cents }),
  });
  const row = object({
    ...{ measure: text, country: text, claims: count, changedOutcome: count, changedAmount: count },
    ...{ newlyEligible: count, noLongerEligible: count, decidedByPeople: count, factsChanged: count },
    ...{
      undecidable: count,
      otherVersion: count,
      ownCents: cents,
      otherCents: cents,
      differenceCents: cents,
    },
  });
  const simulation = object({
    ...{ simulationId: text, state: text, askedAt: text, endedAt: day, seen: count },
    result: object({ planVersion: text, policyVersion: text, rows: array(row), envelopes: array({}) }),
  });
  const policy = object({
    ...{ version: text, planId: text, from: text, until: day, note: text, state: text },
    inForce: { type: 'boolean' },
    changes: array(object({ path: text, before: {}, after: {} })),
    policy: { type: 'object' },
  });
  const ordered = { status: 202, schema: object({ reportId: text, state: text }) };
  return [
    {
      method: 'get',
      path: '/api/losses',
      summary: 'What was lost, as open data; groups of fewer than ten people are merged. format: json or csv',
      query: ['format'],
      answer: { status: 200, schema: losses },
      open: true,
    },
    { method: 'post', path: '/api/losses', summary: 'Gather the losses of now', answer: ordered },
    {
      method: 'get',
      path: '/api/forecast',
      summary: 'The liquidity forecast by week. format: json or csv',
      query: ['format'],
      answer: { status: 200, schema: forecast },
    },
    { method: 'post', path: '/api/forecast', summary: 'Gather the forecast of now', answer: ordered },
    {
      method: 'get',
      path: '/api/policies',
      summary: 'Every version of every plan that was ever in force or proposed, the newest first',
      answer: { status: 200, schema: list(policy) },
    },
    {
      method: 'get',
      path: '/api/policies/{version}',
      summary: 'One version, whole',
      answer: { status: 200, schema: policy },
    },
    {
      method: 'get',
      path: '/api/policy/schema',
      summary:
        'What a policy document is made of: a JSON Schema with a title, a unit and a source for every figure',
      answer: { status: 200 },
    },
    {
      method: 'post',
      path: '/api/policies',
      summary: 'Propose a policy, whole or only what changes; by a board delegate',
      body: json(proposalSchema),
      answer: { status: 201, schema: policy },
    },
    {
      method: 'post',
      path: '/api/policies/{version}/approve',
      summary: 'Put a proposed policy in force from its day on; by another board delegate',
      answer: { status: 200, schema: policy },
    },
    {
      method: 'post',
      path: '/api/policies/{version}/reject',
      summary: 'Turn a proposed policy down; by another board delegate',
      body: json(rejectionSchema),
      answer: { status: 200, schema: policy },
    },
    {
      method: 'get',
      path: '/api/claims/{id}/recomputation',
      summary: 'The decision made again: from its form, on the registers as they were, under its policy',
      answer: {
        status: 200,
        schema: object({
          same: { type: 'boolean' },
          decidedUnder: text,
          decidedAt: text,
          differences: array(object({ path: text, before: {}, after: {} })),
        }),
      },
    },
    {
      method: 'get',
      path: '/api/policy',
      summary: 'The policy in force, in the format of a policy file',
      answer: { status: 200 },
    },
    {
      method: 'get',
      path: '/api/simulations',
      summary: 'What-ifs, the newest first',
      query: ['limit', 'cursor'],
      answer: { status: 200, schema: list(simulation) },
    },
    {
      method: 'post',
      path: '/api/simulations',
      summary: 'Ask what another policy would change; it changes nothing',
      body: json(simulationSchema),
      answer: { status: 202, schema: simulation },
    },
    {
      method: 'get',
      path: '/api/simulations/{id}',
      summary: 'A what-if and its result. format: json or csv; table: envelopes',
      query: ['format', 'table'],
      answer: { status: 200, schema: simulation },
    },
  ];
}
