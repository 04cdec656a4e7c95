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
  return [
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
