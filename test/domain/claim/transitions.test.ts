import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimStatuses, isEnded } from '../../../workflows/claim/claim.ts';
import { changeClaim, IllegalTransition, transitions } from '../../../workflows/claim/transitions.ts';
import { withoutWait } from '../../../workflows/journey/without-wait.ts';
import { at, givenClaim } from './given-claims.ts';

const status = fc.constantFrom(...claimStatuses);

describe('the status of a claim', () => {
  it('follows the table, and nothing else', () => {
    fc.assert(
      fc.property(status, status, (from, to) => {
        const claim = givenClaim({ status: from });
        const allowed = from === to || transitions[from].includes(to);
        if (allowed) expect(changeClaim(claim, { status: to }).status).toBe(to);
        else expect(() => changeClaim(claim, { status: to })).toThrow(IllegalTransition);
      }),
      { numRuns: 500 },
    );
  });

  it('is a technical failure that no retry mends when it may not follow', () => {
    const change = () => changeClaim(givenClaim({ status: 'paid' }), { status: 'queued' });
    expect(change).toThrow(expect.objectContaining({ name: 'PermanentFailure' }));
  });

  it('leads from every beginning to an end, and to a person from everywhere else', () => {
    for (const from of claimStatuses) {
      const seen = new Set([from]);
      for (const one of seen) for (const next of transitions[one]) seen.add(next);
      expect([...seen].some(isEnded), from).toBe(true);
      if (from !== 'under-review') expect(transitions[from], from).toContain('under-review');
    }
  });

  it('lets nothing that was paid be refused or withdrawn', () => {
    for (const from of ['paid', 'paying', 'completed'] as const) {
      for (const to of ['rejected', 'withdrawn', 'ineligible', 'expired', 'submitted'] as const)
        expect(transitions[from]).not.toContain(to);
    }
  });
});

describe('a change', () => {
  it('appends to the history and leaves what was there', () => {
    const claim = givenClaim();
    const before = structuredClone(claim);
    const events = [{ at, actor: 'system', event: 'found-eligible' } as const];
    const changed = changeClaim(claim, { amountCents: 5, events });
    expect(changed).toEqual({ ...before, amountCents: 5, history: [...before.history, ...events] });
    expect(claim).toEqual(before);
  });

  it('takes the wait away when it is over', () => {
    const waiting = { for: 'bank', since: at, taskToken: 't' } as const;
    expect(withoutWait(givenClaim({ waiting }))).toEqual(givenClaim());
    expect(withoutWait(givenClaim())).toEqual(givenClaim());
  });
});
