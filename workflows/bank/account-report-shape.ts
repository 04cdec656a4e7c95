/**
 * The part of camt.053 and camt.054 that is read, over the versions .02 to .12: they differ in what is
 * optional.
 */

import { type Shape, sequence } from './xml-shape.ts';

const dateChoice = sequence('Dt|DtTm');
const bankTransactionCode = sequence('Domn? Prtry?', {
  Domn: sequence('Cd Fmly', { Fmly: sequence('Cd SubFmlyCd') }),
  Prtry: sequence('Cd Issr?'),
});
const accountIdentification = sequence('IBAN|Othr');
const account = sequence('Id? Tp? Ccy? Nm? Prxy?', { Id: accountIdentification });
const ownAccount = sequence('Id? Tp? Ccy? Nm? Prxy? Ownr? Svcr?', { Id: accountIdentification });
const amountDetail = sequence('Amt CcyXchg?');

const remittance = sequence('Ustrd* Strd*', {
  Strd: sequence('RfrdDocInf* RfrdDocAmt? CdtrRefInf? Invcr? Invcee? TaxRmt? GrnshmtRmt? AddtlRmtInf*', {
    CdtrRefInf: sequence('Tp? Ref?'),
  }),
});

const transaction = sequence(
  'Refs? Amt? CdtDbtInd? AmtDtls? Avlbty* BkTxCd? Chrgs* Intrst* RltdPties? RltdAgts? LclInstrm? PmtTpInf? Purp? ' +
    'RltdRmtInf* RmtInf? RltdDts? RltdPric? RltdQties* FinInstrmId? Tax? RtrInf? CorpActn? SfkpgAcct? CshDpst* ' +
    'CardTx? AddtlTxInf? SplmtryData*',
  {
    Refs: sequence(
      'MsgId? AcctSvcrRef? PmtInfId? InstrId? EndToEndId? UETR? TxId? MndtId? ChqNb? ClrSysRef? AcctOwnrTxId? ' +
        'AcctSvcrTxId? MktInfrstrctrTxId? PrcgId? Prtry*',
    ),
    AmtDtls: sequence('InstdAmt? TxAmt? CntrValAmt? AnncdPstngAmt? PrtryAmt*', {
      InstdAmt: amountDetail,
      TxAmt: amountDetail,
    }),
    BkTxCd: bankTransactionCode,
    RltdPties: sequence('InitgPty? Dbtr? DbtrAcct? UltmtDbtr? Cdtr? CdtrAcct? UltmtCdtr? TradgPty? Prtry*', {
      DbtrAcct: account,
      CdtrAcct: account,
    }),
    RmtInf: remittance,
    RtrInf: sequence('OrgnlBkTxCd? Orgtr? Rsn? AddtlInf*', { Rsn: sequence('Cd|Prtry') }),
  },
);

const entry = sequence(
  'NtryRef? Amt CdtDbtInd RvslInd? Sts BookgDt? ValDt? AcctSvcrRef? Avlbty* BkTxCd ComssnWvrInd? AddtlInfInd? ' +
    'AmtDtls? Chrgs* TechInptChanl? Intrst* CardTx? NtryDtls* AddtlNtryInf?',
  {
    BookgDt: dateChoice,
    ValDt: dateChoice,
    BkTxCd: bankTransactionCode,
    NtryDtls: sequence('Btch? TxDtls*', {
      Btch: sequence('MsgId? PmtInfId? NbOfTxs? TtlAmt? CdtDbtInd?'),
      TxDtls: transaction,
    }),
  },
);

const header = sequence('MsgId CreDtTm MsgRcpt? MsgPgntn? OrgnlBizQry? AddtlInf?');

export const statementShape: Shape = sequence('BkToCstmrStmt', {
  BkToCstmrStmt: sequence('GrpHdr Stmt+ SplmtryData*', {
    GrpHdr: header,
    Stmt: sequence(
      'Id StmtPgntn? ElctrncSeqNb? RptgSeq? LglSeqNb? CreDtTm? FrToDt? CpyDplctInd? RptgSrc? Acct RltdAcct? Intrst* ' +
        'Bal+ TxsSummry? Ntry* AddtlStmtInf?',
      {
        Acct: ownAccount,
        Bal: sequence('Tp CdtLine* Amt CdtDbtInd Dt Avlbty*', {
          Tp: sequence('CdOrPrtry SubTp?', { CdOrPrtry: sequence('Cd|Prtry') }),
          Dt: dateChoice,
        }),
        Ntry: entry,
      },
    ),
  }),
});

export const notificationShape: Shape = sequence('BkToCstmrDbtCdtNtfctn', {
  BkToCstmrDbtCdtNtfctn: sequence('GrpHdr Ntfctn+ SplmtryData*', {
    GrpHdr: header,
    Ntfctn: sequence(
      'Id NtfctnPgntn? ElctrncSeqNb? RptgSeq? LglSeqNb? CreDtTm? FrToDt? CpyDplctInd? RptgSrc? Acct RltdAcct? Intrst* ' +
        'TxsSummry? Ntry* AddtlNtfctnInf?',
      { Acct: ownAccount, Ntry: entry },
    ),
  }),
});
