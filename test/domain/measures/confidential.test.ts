/** Which claims of a measure are confidential, by what their form says. */
import { describe, expect, it } from 'vitest';
import { appealRole } from '../../../workflows/claim/check-eligibility.ts';
import { committedExpenses } from '../../../workflows/measures/committed-expenses/index.ts';
import { confidentialRoles } from '../../../workflows/measures/confidential.ts';
import { hardshipAid } from '../../../workflows/measures/hardship-aid/index.ts';
import { partnerClaim } from '../../../workflows/measures/partner-claim/index.ts';

describe('a claim', () => {
  it.each([
    ['of a confidential measure', hardshipAid, {}, ['social-committee']],
    ['of a measure that is not', committedExpenses, {}, undefined],
    ['of a partner’s hardship', partnerClaim, { kind: 'hardship' }, ['social-committee']],
    ['of a partner’s service', partnerClaim, { kind: 'cancelled-service' }, undefined],
    ['of a partner, once it is erased', partnerClaim, {}, ['social-committee']],
  ])('%s is seen by %j', (_what, measure, form, roles) => {
    expect(confidentialRoles(measure, form)).toEqual(roles);
  });

  it('is looked at again by those who alone may see it, else by a delegate', () => {
    expect(appealRole(partnerClaim, { kind: 'hardship' })).toBe('social-committee');
    expect(appealRole(partnerClaim, { kind: 'cancelled-service' })).toBe('board-delegate');
  });
});
