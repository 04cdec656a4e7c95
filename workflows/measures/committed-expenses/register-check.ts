/** Holds the form against the registers and its lines against each other; errors here keep it from being filed. */
import type { FieldError } from '../../forms/form.ts';
import type { CaseFacts } from '../measure.ts';
import type { CommittedExpensesForm } from './form.ts';
import { lineFingerprint } from './lines.ts';

/** One error per field at most. Who does not coordinate the Activité learns nothing of its orders. */
export function crossCheck(form: CommittedExpensesForm, facts: CaseFacts): FieldError[] {
  if (!facts.activity) return [{ path: 'activityId', code: 'unknown' }, ...lineErrors(form)];
  if (!facts.activity.coordinatorIds.includes(facts.filedBy)) {
    return [{ path: 'activityId', code: 'not-your-activity' }];
  }
  return [
    // A plan for damage leaves the client out.
    ...(facts.client || form.clientId === undefined ? [] : [{ path: 'clientId', code: 'unknown' }]),
    ...orderErrors(form, facts),
    ...lineErrors(form),
  ];
}

function orderErrors(
  { activityId, clientId, orderId, cancelledOn }: CommittedExpensesForm,
  facts: CaseFacts,
): FieldError[] {
  const { order } = facts;
  if (!orderId) return [];
  if (!order || order.activityId !== activityId) return [{ path: 'orderId', code: 'unknown' }];
  return [
    ...(facts.client && order.clientId !== clientId
      ? [{ path: 'clientId', code: 'contradicts-register', values: { registered: order.clientId } }]
      : []),
    ...(cancelledOn < order.orderedOn
      ? [{ path: 'cancelledOn', code: 'cancelled-before-ordered', values: { orderedOn: order.orderedOn } }]
      : []),
  ];
}

function lineErrors({ lines, cancelledOn }: CommittedExpensesForm): FieldError[] {
  const seen = new Map<string, number>();
  return lines.flatMap((line, position) => {
    const fingerprint = lineFingerprint(line);
    const twin = seen.get(fingerprint);
    seen.set(fingerprint, twin ?? position + 1);
    return [
      ...(twin
        ? [{ path: `lines.${position}.description`, code: 'duplicate-line', values: { line: twin } }]
        : []),
      ...(line.incurredOn > cancelledOn
        ? [
            {
              path: `lines.${position}.incurredOn`,
              code: 'incurred-after-cancellation',
              values: { cancelledOn },
            },
          ]
        : []),
    ];
  });
}
