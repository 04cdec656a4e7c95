/**
 * A payment that comes back short: banks on its way may take charges off. The payee is owed all of it; what is missing is
 * the cooperative's cost, when the bank says so or a person does.
 */

/** More than any bank charges for a return within the single euro payments area. */
const mostCents = 10_000;

/** How much the banks kept, in cents; undefined when what came back cannot be the payment less charges. */
export function chargesTaken(paidCents: number, backCents: number | undefined): number | undefined {
  if (backCents === undefined || backCents <= 0 || backCents >= paidCents) return undefined;
  const charges = paidCents - backCents;
  return charges <= Math.min(mostCents, paidCents / 2) ? charges : undefined;
}
