/** Which paths each HTTP function answers, in the patterns of the HTTP API; the most exact one counts. */
import type { HttpEntryName } from '../../functions/app/http-functions.ts';

export const routes: Readonly<Record<HttpEntryName, readonly string[]>> = {
  'web-members': ['$default'],
  // Whatever takes back a payment that waits for a run.
  'web-withdrawals': [
    '/api/claims/{claimId}/withdraw',
    '/api/claims/{claimId}/review',
    '/claims/{claimId}/withdraw',
    '/operations/{claimId}',
  ],
  // Before the API and the pages of claims, which never see what is sealed.
  'web-listening': [
    ...withAllBelow('/api/listening', '/messages'),
    '/api/measures/listening-line/estimate',
    '/api/measures/listening-line/claims',
    '/measures/listening-line/new',
  ],
  'web-documents': [
    '/api/claims/{claimId}/documents',
    '/api/claims/{claimId}/documents/{documentId}',
    '/claims/{claimId}/documents',
    '/api/drafts/{measure}/documents',
    '/api/drafts/{measure}/documents/{documentId}',
    '/measures/{measure}/new/documents/add',
    '/measures/{measure}/new/documents/remove',
    // What is described has to be there, and this function alone has all of it.
    '/openapi.json',
  ],
  'web-approvals': [
    ...withAllBelow('/tasks', '/api/tasks', '/absence'),
    '/api/claims/bulk-decisions',
    '/api/me/absence',
    '/clients/{proxy+}',
  ],
  'web-finance': [
    ...withAllBelow(
      '/finance',
      '/fund',
      '/loans',
      '/receipts',
      '/recovery',
      '/distributions',
      '/unmatched',
      '/losses',
      '/policies',
      '/api/losses',
      '/api/forecast',
      '/api/simulations',
      '/api/payment-runs',
      '/api/payments',
      '/api/payroll-files',
      '/api/envelopes',
      '/api/expected-receipts',
      '/api/unmatched',
      '/api/distributions',
      '/api/loans',
      '/api/recovery-cases',
      '/api/policies',
    ),
    '/transparency',
    '/api/fund/public',
    '/api/policy',
    '/api/policy/schema',
    '/api/bank-files',
    '/api/imports/{proxy+}',
    '/api/ledger/{proxy+}',
    '/api/public-aid/{proxy+}',
  ],
};

function withAllBelow(...paths: readonly string[]): string[] {
  return paths.flatMap((path) => [path, `${path}/{proxy+}`]);
}

/** The HTTP function that answers a path, chosen as the HTTP API does: exact before named before greedy. */
export function httpEntryOf(path: string): HttpEntryName {
  const fitting = (Object.entries(routes) as [HttpEntryName, readonly string[]][]).flatMap(
    ([entry, patterns]) =>
      patterns.filter((pattern) => toExpression(pattern).test(path)).map((pattern) => ({ entry, pattern })),
  );
  const [best] = fitting.toSorted((a, b) => exactness(b.pattern) - exactness(a.pattern));
  return best?.entry ?? 'web-members';
}

function toExpression(pattern: string): RegExp {
  const source = pattern.replaceAll(/\{(\w+)(\+?)\}/g, (_, __, greedy) => (greedy ? '.+' : '[^/]+'));
  return new RegExp(`^${source.replace('$', '\\$')}$`);
}

function exactness(pattern: string): number {
  return pattern.includes('+}') ? pattern.length : pattern.length + (pattern.includes('{') ? 1_000 : 2_000);
}
