/** What a pain.002 report says: readings about the message, its batches and its lines. */

import type { BatchStatus, LineStatus, StatusReport } from './bank-file.ts';
import { present } from './present.ts';
import type { Reading } from './reading.ts';
import { readingKey } from './reading-key.ts';
import { settlementOf } from './settlement.ts';

/** Partly accepted: only says that the levels below differ. */
const mixed = 'PART';

/**
 * Message first, then batches, then lines. A line without a status of its own has its batch's, or the
 * message's.
 */
export function statusReadings(report: StatusReport): Reading[] {
  const statuses = new Map(report.batches.map(({ batchId, status }) => [batchId, status]));
  const batches = report.batches.filter(({ status }) => status !== undefined && status !== mixed);
  return [
    ...(report.groupStatus !== undefined && report.groupStatus !== mixed ? [ofMessage(report)] : []),
    ...batches.map((batch) => ofBatch(report, batch)),
    ...report.lines.map((line) => ofLine(report, line, statuses.get(line.batchId))),
  ];
}

function ofMessage(report: StatusReport): Reading {
  return statusReading(report, report.groupStatus, { scope: 'message', reason: report.groupReason });
}

function ofBatch(report: StatusReport, { batchId, status, reason }: BatchStatus): Reading {
  return statusReading(report, status, { scope: 'batch', batchId, reason });
}

function ofLine(report: StatusReport, line: LineStatus, batchStatus: string | undefined): Reading {
  const reason = present({ code: line.reasonCode, text: line.reasonText });
  return statusReading(report, line.status ?? batchStatus ?? report.groupStatus, {
    scope: 'line',
    batchId: line.batchId,
    // We give a payment one id in both places; banks that drop the first still echo the second.
    endToEndId: line.endToEndId ?? line.instructionId,
    amountCents: line.currency === 'EUR' ? line.amountCents : undefined,
    currency: line.currency,
    reason: Object.keys(reason).length > 0 ? reason : undefined,
  });
}

interface About {
  readonly scope: Reading['scope'];
  readonly batchId?: string | undefined;
  readonly endToEndId?: string | undefined;
  readonly amountCents?: number | undefined;
  readonly currency?: string | undefined;
  readonly reason?: Reading['reason'] | undefined;
}

/** The same status told again is the same fact, whatever the message that tells it. */
function statusReading(report: StatusReport, status: string | undefined, about: About): Reading {
  const { scope, batchId, endToEndId, reason } = about;
  const line = scope === 'line' ? (endToEndId ?? '') : undefined;
  return present({
    ...about,
    key: readingKey('status', scope, report.originalMessageId, batchId, line, status, reason?.code),
    kind: settlementOf(status ?? ''),
    on: report.createdAt.slice(0, 10),
    currency: about.currency ?? 'EUR',
    originalMessageId: report.originalMessageId,
    status,
  });
}
