/** Receipts of public money for tests, and books that are sound. */
export interface Order {
  readonly scheme?: string;
  readonly country?: string;
  readonly amountCents?: number;
  readonly receivedOn?: string;
  readonly shares?: unknown;
  readonly [name: string]: unknown;
}

export function order(more: Order = {}) {
  return {
    scheme: 'be-social-security-deferral',
    country: 'BE',
    amountCents: 100_000,
    receivedOn: '2020-04-01',
    shares: 'equal',
    ...more,
  };
}

export const sound = { balanced: true, problems: [], envelopesOverspent: [], countersDiffer: [] };
