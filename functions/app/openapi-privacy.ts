/** The part of the API's description that tells of one's own data. */
import type { DescriptionTools, Operation } from './openapi.ts';

const text = { type: 'string' };
const instant = { type: 'string', format: 'date-time' };

export function privacyOperations({ object }: DescriptionTools): Operation[] {
  const claim = object({
    claimId: text,
    reference: text,
    measureTitle: text,
    filedAt: instant,
    documents: { type: 'integer' },
    state: { enum: ['handled', 'kept', 'erasable'] },
  });
  const held = object({
    isMember: { type: 'boolean' },
    getsNews: { type: 'boolean' },
    claims: { type: 'array', items: claim },
  });
  const everything = object({ madeAt: instant, personId: text, claims: { type: 'array' } });
  const session = object({
    ...{ sessionId: text, startedAt: instant, lastSeenAt: instant, current: { type: 'boolean' } },
    kind: { enum: ['browser', 'program'] },
  });
  return [
    {
      ...{ method: 'get', path: '/api/me/sessions', summary: 'Where one is signed in' },
      answer: { status: 200, schema: { type: 'array', items: session } },
    },
    {
      ...{
        method: 'delete',
        path: '/api/me/sessions',
        summary: 'End all of one’s sessions, this one as well',
      },
      answer: { status: 204 },
    },
    {
      ...{ method: 'delete', path: '/api/me/sessions/{sessionId}', summary: 'End one of one’s sessions' },
      answer: { status: 204 },
    },
    {
      ...{ method: 'get', path: '/api/me/data', summary: 'What is held about oneself, until when, and why' },
      answer: { status: 200, schema: held },
    },
    {
      ...{ method: 'get', path: '/api/me/export', summary: 'Everything held about oneself' },
      answer: { status: 200, schema: everything },
    },
    {
      ...{ method: 'post', path: '/api/me/erasure', summary: 'Have erased what no law asks to keep' },
      answer: { status: 200, schema: held },
    },
  ];
}
