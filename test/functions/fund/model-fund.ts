/**
 * The fund as one would keep it on a sheet of paper: one envelope, one queue, one account, one thing after another.
 * What the real services come to is held against it.
 */

export type Op =
  | { readonly kind: 'arrive'; readonly claim: number }
  | { readonly kind: 'withdraw'; readonly claim: number }
  | { readonly kind: 'pay'; readonly claim: number }
  | { readonly kind: 'settle'; readonly claim: number }
  | { readonly kind: 'reject'; readonly claim: number }
  | { readonly kind: 'return'; readonly claim: number }
  | { readonly kind: 'expire'; readonly claim: number }
  | { readonly kind: 'recover'; readonly claim: number; readonly amountCents: number }
  | { readonly kind: 'vote'; readonly ceilingCents: number };

type State = 'absent' | 'queued' | 'reserved' | 'paying' | 'paid' | 'rejected' | 'returned' | 'ended';

export interface ModelClaim {
  readonly amountCents: number;
  readonly state: State;
  /** Of what was paid out of the envelope for it, what has come back from the client. */
  readonly recoveredCents: number;
  /** Its money left the envelope: also when it came back from the bank, to wait for another account. */
  readonly spent: boolean;
}

export interface Fund {
  readonly ceilingCents: number;
  readonly claims: readonly ModelClaim[];
  /** Claims by number, which is the order of filing. */
  readonly queue: readonly number[];
  readonly bankCents: number;
  readonly activityCents: number;
}

export function openFund(ceilingCents: number, amounts: readonly number[]): Fund {
  const claims = amounts.map((amountCents) => {
    return { amountCents, state: 'absent', recoveredCents: 0, spent: false } as const;
  });
  return { ceilingCents, claims, queue: [], bankCents: 0, activityCents: 0 };
}

export function reservedCents({ claims }: Fund): number {
  const open: readonly State[] = ['reserved', 'paying', 'rejected'];
  return sum(claims.filter(({ state }) => open.includes(state)).map((one) => one.amountCents));
}

export function spentCents({ claims }: Fund): number {
  return sum(claims.filter(({ spent }) => spent).map((one) => one.amountCents - one.recoveredCents));
}

export function availableCents(fund: Fund): number {
  return fund.ceilingCents - reservedCents(fund) - spentCents(fund);
}

function sum(cents: readonly number[]): number {
  return cents.reduce((total, one) => total + one, 0);
}

const mayBe: Readonly<Record<Exclude<Op['kind'], 'vote'>, readonly State[]>> = {
  arrive: ['absent'],
  withdraw: ['queued', 'reserved'],
  pay: ['reserved'],
  settle: ['paying'],
  reject: ['paying'],
  return: ['paid'],
  expire: ['rejected', 'returned'],
  recover: ['paid'],
};

/** Of the claims that it can be done to, the one so many further. */
export function chosenFor(fund: Fund, kind: keyof typeof mayBe, pick: number): number | undefined {
  const able = fund.claims.flatMap(({ state }, at) => (mayBe[kind].includes(state) ? [at] : []));
  return able[pick % Math.max(1, able.length)];
}

/** Whether anybody would do it: a vote always, anything else when the claim is that far. */
export function isPossible(fund: Fund, op: Op): boolean {
  if (op.kind === 'vote') return true;
  const claim = fund.claims[op.claim];
  return claim !== undefined && mayBe[op.kind].includes(claim.state);
}

/** The fund after the operation, and after everybody in the queue whose turn it is then. */
export function apply(fund: Fund, op: Op): Fund {
  return serveQueue(isPossible(fund, op) ? applied(fund, op) : fund);
}

function applied(fund: Fund, op: Op): Fund {
  if (op.kind === 'vote') {
    const isEnough = op.ceilingCents >= reservedCents(fund) + spentCents(fund);
    return isEnough ? { ...fund, ceilingCents: op.ceilingCents } : fund;
  }
  const { claim } = op;
  const { amountCents, recoveredCents } = fund.claims[claim] as ModelClaim;
  switch (op.kind) {
    case 'arrive':
      return { ...withClaim(fund, claim, { state: 'queued' }), queue: inOrder([...fund.queue, claim]) };
    case 'withdraw':
      return {
        ...withClaim(fund, claim, { state: 'ended' }),
        queue: fund.queue.filter((one) => one !== claim),
      };
    case 'pay':
      return withClaim(fund, claim, { state: 'paying' });
    case 'settle':
      return {
        ...withClaim(fund, claim, { state: 'paid', spent: true }),
        bankCents: fund.bankCents - amountCents,
      };
    case 'reject':
      return withClaim(fund, claim, { state: 'rejected' });
    case 'return':
      return { ...withClaim(fund, claim, { state: 'returned' }), bankCents: fund.bankCents + amountCents };
    case 'expire':
      // Money that came back and nobody asks for any more goes back to the envelope.
      return withClaim(fund, claim, { state: 'ended', spent: false });
    case 'recover': {
      const back = Math.min(op.amountCents, amountCents - recoveredCents);
      return {
        ...withClaim(fund, claim, { recoveredCents: recoveredCents + back }),
        bankCents: fund.bankCents + op.amountCents,
        activityCents: fund.activityCents + op.amountCents - back,
      };
    }
  }
}

function serveQueue(fund: Fund): Fund {
  const [first] = fund.queue;
  const claim = first === undefined ? undefined : fund.claims[first];
  if (first === undefined || !claim || claim.amountCents > availableCents(fund)) return fund;
  return serveQueue({ ...withClaim(fund, first, { state: 'reserved' }), queue: fund.queue.slice(1) });
}

function inOrder(numbers: readonly number[]): number[] {
  return numbers.toSorted((a, b) => a - b);
}

function withClaim(fund: Fund, number: number, more: Partial<ModelClaim>): Fund {
  return { ...fund, claims: fund.claims.map((one, at) => (at === number ? { ...one, ...more } : one)) };
}

/** What people see of it. */
export function summaryOf(fund: Fund) {
  return {
    ceilingCents: fund.ceilingCents,
    reservedCents: reservedCents(fund),
    spentCents: spentCents(fund),
    availableCents: availableCents(fund),
    queue: fund.queue,
    states: fund.claims.map(({ state }) => state),
    bankCents: fund.bankCents,
    activityCents: fund.activityCents,
  };
}
export type Summary = ReturnType<typeof summaryOf>;
