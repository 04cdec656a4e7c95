/**
 * Writes the pain.001 file of a payment run, once it has passed the check; the bank's answers come back in
 * bank files.
 */

import { decimalOfCents } from './amount-text.ts';
import { checkCreditTransferFile, type TransferProblem } from './check-credit-transfer-file.ts';
import {
  type CreditTransferFile,
  type CreditTransferVersion,
  type Remittance,
  sumCents,
  type TransferBatch,
  type TransferPayment,
} from './credit-transfer.ts';
import { normaliseIban } from './iban.ts';
import { toSepaName, toSepaRemittance } from './sepa-text.ts';
import { element, euroElement, isoDocument, textElement } from './xml-writing.ts';

/** The file would break the scheme's rules; nothing was written. */
export class CreditTransferRefused extends Error {
  override readonly name = 'CreditTransferRefused';
  readonly problems: readonly TransferProblem[];

  constructor(problems: readonly TransferProblem[]) {
    super(`${problems.length} problem(s), first: ${problems[0]?.path} ${problems[0]?.message}`);
    this.problems = problems;
  }
}

/**
 * The file as text, to be encoded in UTF-8. The same input gives the same bytes. Names and free texts are
 * transliterated to the SEPA character set and cut to length; identifiers and references go in as they are.
 * Throws CreditTransferRefused with every problem that `checkCreditTransferFile` finds.
 */
export function buildCreditTransferFile(file: CreditTransferFile): string {
  const problems = checkCreditTransferFile(file);
  if (problems.length > 0) throw new CreditTransferRefused(problems);
  const batches = file.batches.map((batch) => paymentInformation(batch, file.version));
  return isoDocument(file.version, element('CstmrCdtTrfInitn', groupHeader(file) + batches.join('')));
}

function groupHeader(file: CreditTransferFile): string {
  const payments = file.batches.flatMap((batch) => batch.payments);
  const { name, id, issuer } = file.initiator;
  const other = id === undefined ? '' : element('Othr', textElement('Id', id) + textElement('Issr', issuer));
  return element(
    'GrpHdr',
    textElement('MsgId', file.messageId) +
      textElement('CreDtTm', `${file.createdAt.slice(0, 19)}Z`) +
      totals(payments) +
      element('InitgPty', textElement('Nm', toSepaName(name)) + element('Id', element('OrgId', other))),
  );
}

function paymentInformation(batch: TransferBatch, version: CreditTransferVersion): string {
  const { debtor, executionDate, payments } = batch;
  return element(
    'PmtInf',
    textElement('PmtInfId', batch.batchId) +
      '<PmtMtd>TRF</PmtMtd>' +
      textElement('BtchBookg', batch.batchBooking?.toString()) +
      totals(payments) +
      '<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf>' +
      element('ReqdExctnDt', version === 'pain.001.001.03' ? executionDate : element('Dt', executionDate)) +
      element('Dbtr', textElement('Nm', toSepaName(debtor.name))) +
      account('DbtrAcct', debtor.iban) +
      // The schema wants the debtor's agent even where the account number alone names it.
      (agent('DbtrAgt', debtor.bic, version) ||
        '<DbtrAgt><FinInstnId><Othr><Id>NOTPROVIDED</Id></Othr></FinInstnId></DbtrAgt>') +
      '<ChrgBr>SLEV</ChrgBr>' +
      payments.map((payment) => transaction(payment, version)).join(''),
  );
}

function transaction(
  { paymentId, amountCents, creditor, remittance }: TransferPayment,
  version: CreditTransferVersion,
) {
  return element(
    'CdtTrfTxInf',
    element('PmtId', textElement('InstrId', paymentId) + textElement('EndToEndId', paymentId)) +
      element('Amt', euroElement('InstdAmt', decimalOfCents(amountCents))) +
      agent('CdtrAgt', creditor.bic, version) +
      element(
        'Cdtr',
        textElement('Nm', toSepaName(creditor.name)) +
          element('PstlAdr', textElement('Ctry', creditor.country)),
      ) +
      account('CdtrAcct', creditor.iban) +
      element('RmtInf', remittanceInformation(remittance)),
  );
}

/**
 * Structured references carry their issuer: BBA for the Belgian one (Febelfin), ISO for the RF one (ISO
 * 11649).
 */
function remittanceInformation(remittance: Remittance): string {
  if (remittance.kind === 'unstructured') return textElement('Ustrd', toSepaRemittance(remittance.text));
  const issuer = remittance.kind === 'belgian' ? 'BBA' : 'ISO';
  const type = `<Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry><Issr>${issuer}</Issr></Tp>`;
  return element('Strd', element('CdtrRefInf', type + textElement('Ref', remittance.reference)));
}

function totals(payments: readonly TransferPayment[]): string {
  return `<NbOfTxs>${payments.length}</NbOfTxs><CtrlSum>${decimalOfCents(sumCents(payments))}</CtrlSum>`;
}

function account(name: string, iban: string): string {
  return element(name, element('Id', textElement('IBAN', normaliseIban(iban))));
}

function agent(name: string, bic: string | undefined, version: CreditTransferVersion): string {
  const field = version === 'pain.001.001.03' ? 'BIC' : 'BICFI';
  return element(name, element('FinInstnId', textElement(field, bic)));
}
