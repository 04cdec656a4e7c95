/** What a pain.002 report says: advices about the message, its batches and its lines. */

import type { BankAdvice } from './advice.ts';
import { adviceKey } from './advice-key.ts';
import type { BatchStatus, LineStatus, StatusReport } from './bank-file.ts';
import { knownDay } from './booking-day.ts';
import { settlementOf } from './settlement.ts';
import { withoutUndefined } from './without-undefined.ts';

/**
 * Of a whole file or batch: partly accepted, or payees of other names among them. That only says that the levels below
 * differ; banks give the one or other code of the verification, and list the lines that do not match.
 */
export const mixed: ReadonlySet<string | undefined> = new Set(['PART', 'RVCM', 'RVMC', 'RVNM', 'RVNA']);

/** So many lines take a few milliseconds. */
const linesAtOnce = 1000;

/**
 * Message first, then batches, then lines. A line without a status of its own has its batch's, or the
 * message's. A report that speaks of differences and lists none is for a person to ask about.
 */
export function statusAdvices(report: StatusReport): BankAdvice[] {
  const [sound, contradictions] = withoutContradictions(report);
  const around = batchesById(sound);
  return [
    ...wholeAdvices(sound),
    ...contradictions,
    ...sound.lines.map((line) => ofLine(sound, line, around.get(line.batchId))),
  ];
}

/** The same when lines were read apart, many at a time. */
export function* statusAdvicesInPieces(report: StatusReport): Generator<void, BankAdvice[]> {
  const [sound, contradictions] = withoutContradictions(report);
  const around = batchesById(sound);
  const advices = [...wholeAdvices(sound), ...contradictions];
  for (const [at, line] of sound.lines.entries()) {
    if (at % linesAtOnce === 0) yield;
    advices.push(ofLine(sound, line, around.get(line.batchId)));
  }
  return advices;
}

function batchesById({ batches }: StatusReport): ReadonlyMap<string | undefined, BatchStatus> {
  return new Map(batches.map((one) => [one.batchId, one]));
}

function wholeAdvices(report: StatusReport): BankAdvice[] {
  const { groupStatus, batches, lines } = report;
  const told = toldBatches(report);
  const silent = lines.length === 0 && told.length === 0;
  const differs = mixed.has(groupStatus) || batches.some(({ status }) => mixed.has(status));
  return [
    ...(groupStatus !== undefined && (!mixed.has(groupStatus) || silent) ? [ofMessage(report)] : []),
    ...(groupStatus === undefined && silent && differs
      ? [ofMessage({ ...report, groupStatus: 'PART' })]
      : []),
    ...told.map((batch) => ofBatch(report, batch)),
  ];
}

/**
 * A whole that is refused, with parts that are said to be carried out: only the parts are believed, each for itself,
 * and a person sees that the bank contradicts itself.
 */
function withoutContradictions(report: StatusReport): [StatusReport, BankAdvice[]] {
  const inBatch = Map.groupBy(report.lines, ({ batchId }) => batchId);
  const told: BankAdvice[] = [];
  const batches = report.batches.map((batch): BatchStatus => {
    if (!isRefusedInPart(batch.status, inBatch.get(batch.batchId) ?? [])) return batch;
    told.push({ ...ofBatch(report, batch), kind: 'unknown' });
    return { ...batch, status: 'PART' };
  });
  if (!isRefusedInPart(report.groupStatus, [...report.batches, ...report.lines]))
    return [{ ...report, batches }, told];
  return [{ ...report, batches, groupStatus: 'PART' }, [{ ...ofMessage(report), kind: 'unknown' }, ...told]];
}

function isRefusedInPart(whole: string | undefined, parts: readonly { readonly status?: string }[]): boolean {
  if (whole === undefined || settlementOf(whole) !== 'rejected') return false;
  return parts.some(({ status }) => status !== undefined && carriedOut.has(settlementOf(status)));
}

const carriedOut: ReadonlySet<BankAdvice['kind']> = new Set(['accepted', 'settled']);

function ofMessage(report: StatusReport): BankAdvice {
  return statusAdvice(report, report.groupStatus, { scope: 'message', reason: report.groupReason });
}

function ofBatch(report: StatusReport, { batchId, status, reason }: BatchStatus): BankAdvice {
  return statusAdvice(report, status, { scope: 'batch', batchId, reason });
}

function ofLine(report: StatusReport, line: LineStatus, batch: BatchStatus | undefined): BankAdvice {
  const own = withoutUndefined({ code: line.reasonCode, text: line.reasonText });
  const around = batch?.status ?? report.groupStatus;
  const status = line.status ?? (mixed.has(around) ? undefined : around);
  const silent = Object.keys(own).length === 0;
  const repeats = silent && status !== undefined && status === around;
  return statusAdvice(report, status, {
    scope: 'line',
    batchId: line.batchId,
    // We give a payment one id in both places; banks that drop the first still echo the second.
    endToEndId: line.endToEndId ?? line.instructionId,
    amountCents: line.currency === 'EUR' ? line.amountCents : undefined,
    currency: line.currency,
    reason: silent ? (repeats ? (batch?.reason ?? report.groupReason) : undefined) : own,
    ...(repeats && settlementOf(status) === 'rejected' && { ofWhole: true as const }),
  });
}

/** A batch that is named and says nothing of its own has what is said of the whole message. */
function toldBatches({ batches, lines, groupStatus, groupReason }: StatusReport): readonly BatchStatus[] {
  const whole = lines.length === 0 && groupStatus !== undefined && !mixed.has(groupStatus);
  return batches.flatMap((one) => {
    if (one.status !== undefined) return mixed.has(one.status) ? [] : [one];
    if (!whole || one.batchId === undefined) return [];
    return [withoutUndefined({ ...one, status: groupStatus, reason: one.reason ?? groupReason })];
  });
}

interface About {
  readonly scope: BankAdvice['scope'];
  readonly batchId?: string | undefined;
  readonly endToEndId?: string | undefined;
  readonly amountCents?: number | undefined;
  readonly currency?: string | undefined;
  readonly reason?: BankAdvice['reason'] | undefined;
  readonly ofWhole?: true;
}

/** The same status told again is the same fact, whatever the message that tells it. */
function statusAdvice(report: StatusReport, status: string | undefined, about: About): BankAdvice {
  const { scope, batchId, endToEndId, reason } = about;
  const line = scope === 'line' ? (endToEndId ?? '') : undefined;
  return withoutUndefined({
    ...about,
    key: adviceKey('status', scope, report.originalMessageId, batchId, line, status, reason?.code),
    kind: scope !== 'line' && mixed.has(status) ? ('unknown' as const) : settlementOf(status ?? ''),
    source: 'pain.002' as const,
    on: knownDay(report.createdAt),
    currency: about.currency ?? 'EUR',
    originalMessageId: report.originalMessageId,
    status,
  });
}
