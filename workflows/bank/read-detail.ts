/** Reads one transaction of an account's entry: its references, its amount, the other side, why it came back. */

import type { Counterparty, Direction, EntryDetail } from './bank-file.ts';
import { normaliseIban } from './iban.ts';
import { readDirection, readReason } from './iso-values.ts';
import { ownIdsIn, provided } from './own-ids.ts';
import { chargesIn, orderedCentsIn } from './read-charges.ts';
import { withoutUndefined } from './without-undefined.ts';
import { amountOf, find, findAll, textAt, textsAt } from './xml-content.ts';
import type { XmlElement } from './xml-reading.ts';

/** What the entry around a transaction says. */
export interface AroundDetail {
  readonly direction: Direction;
  readonly reversal: boolean;
  readonly code: string;
}

/** The transaction in a `TxDtls` element. Throws BankFileRejected (`invalid-for-schema`). */
export function readDetail(detail: XmlElement, around: AroundDetail): EntryDetail {
  const refs = find(detail, 'Refs');
  const amount =
    find(detail, 'Amt') ?? find(detail, 'AmtDtls/TxAmt/Amt') ?? find(detail, 'AmtDtls/InstdAmt/Amt');
  const returnReason = readReason(detail, 'RtrInf');
  const direction = find(detail, 'CdtDbtInd') ? readDirection(detail) : undefined;
  const remittance = find(detail, 'RmtInf');
  const unstructured = textsAt(remittance, 'Ustrd');
  const undone = around.reversal || returnReason !== undefined;
  const written = amount && amountOf(amount);
  return withoutUndefined({
    endToEndId: provided(textAt(refs, 'EndToEndId')),
    instructionId: provided(textAt(refs, 'InstrId')),
    transactionId: provided(textAt(refs, 'TxId')),
    bankReference: provided(textAt(refs, 'AcctSvcrRef')),
    batchId: provided(textAt(refs, 'PmtInfId')),
    messageId: provided(textAt(refs, 'MsgId')),
    mentions: ownIdsIn([
      ...(refs?.children.map(({ text }) => text) ?? []),
      ...findAll(refs, 'Prtry').map((each) => textAt(each, 'Ref')),
      ...unstructured,
      ...findAll(remittance, 'Strd').flatMap(textsIn),
      textAt(detail, 'AddtlTxInf'),
    ]),
    amountCents: written?.amountCents,
    currency: written?.currency,
    orderedCents: orderedCentsIn(detail),
    chargesCents: chargesIn(detail),
    direction,
    bankTransactionCode: readTransactionCode(detail) ?? around.code,
    remittance: { unstructured },
    structuredReference: findAll(remittance, 'Strd')
      .map((each) => textAt(each, 'CdtrRefInf/Ref'))
      .find(Boolean),
    counterparty: readCounterparty(detail, ((direction ?? around.direction) === 'debit') !== undone),
    returnReason,
  });
}

/** The other side: the creditor of what we paid, also when it comes back; the debtor of what we received. */
function readCounterparty(detail: XmlElement, wePaid: boolean): Counterparty {
  const parties = find(detail, 'RltdPties');
  const role = wePaid ? 'Cdtr' : 'Dbtr';
  const account = find(parties, `${role}Acct`) && textAt(parties, `${role}Acct/Id/IBAN`);
  return withoutUndefined({
    name: textAt(parties, `${role}/Nm`) ?? textAt(parties, `${role}/Pty/Nm`),
    iban: account === undefined ? undefined : normaliseIban(account),
  });
}

/** Domain, family and sub-family as `PMNT-RCDT-ESCT`, else the bank's own code. */
export function readTransactionCode(element: XmlElement): string | undefined {
  const domain = find(element, 'BkTxCd/Domn');
  if (!domain) return textAt(element, 'BkTxCd/Prtry/Cd');
  return [textAt(domain, 'Cd'), textAt(domain, 'Fmly/Cd'), textAt(domain, 'Fmly/SubFmlyCd')].join('-');
}

/** Whether an element of another namespace stands inside, outside the envelope that is reserved for such data. */
export function isForeign(element: XmlElement, namespace: string): boolean {
  return element.children.some(
    (child) => child.namespace !== namespace || (child.name !== 'SplmtryData' && isForeign(child, namespace)),
  );
}

function textsIn({ text, children }: XmlElement): string[] {
  return children.length === 0 ? [text.trim()] : children.flatMap(textsIn);
}
