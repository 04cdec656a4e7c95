/** Which paths each part of the doors answers, in the patterns of the HTTP API; the most exact one counts. */
import type { Part } from '../../functions/web/app.ts';

export const routes: Readonly<Record<Part, readonly string[]>> = {
  members: ['$default'],
  approvals: ['/tasks', '/tasks/{proxy+}', '/api/tasks', '/api/tasks/{proxy+}'],
  finance: [
    '/api/payment-runs',
    '/api/payment-runs/{proxy+}',
    '/api/bank-files',
    '/api/imports/{proxy+}',
    '/api/envelopes',
    '/api/envelopes/{proxy+}',
    '/api/ledger/{proxy+}',
  ],
};

/** The part that answers a path, as the HTTP API chooses it: exact before greedy, longer before shorter. */
export function partOf(path: string): Part {
  const fitting = (Object.entries(routes) as [Part, readonly string[]][]).flatMap(([part, patterns]) =>
    patterns.filter((pattern) => fits(pattern, path)).map((pattern) => ({ part, pattern })),
  );
  const [best] = fitting.sort((a, b) => weight(b.pattern) - weight(a.pattern));
  return best?.part ?? 'members';
}

function fits(pattern: string, path: string): boolean {
  const greedy = pattern.replace(/\{proxy\+\}$/, '');
  return greedy === pattern ? pattern === path : path.startsWith(greedy) && path.length > greedy.length;
}

function weight(pattern: string): number {
  return pattern.endsWith('{proxy+}') ? pattern.length : pattern.length + 1_000;
}
