/**
 * The part of pain.002 that is read, over the versions .03 to .14: later versions only add optional elements.
 */

import { type Shape, sequence } from './xml-shape.ts';

const reason = sequence('Orgtr? Rsn? AddtlInf*', { Rsn: sequence('Cd|Prtry') });

const transaction = sequence(
  'StsId? OrgnlInstrId? OrgnlEndToEndId? OrgnlUETR? TxSts? StsRsnInf* ChrgsInf* TrckrData? AccptncDtTm? AcctSvcrRef? ' +
    'ClrSysRef? OrgnlTxRef? SplmtryData*',
  {
    StsRsnInf: reason,
    OrgnlTxRef: sequence(
      'IntrBkSttlmAmt? Amt? IntrBkSttlmDt? ReqdColltnDt? ReqdExctnDt? CdtrSchmeId? SttlmInf? PmtTpInf? PmtMtd? ' +
        'MndtRltdInf? RmtInf? UltmtDbtr? Dbtr? DbtrAcct? DbtrAgt? DbtrAgtAcct? CdtrAgt? CdtrAgtAcct? Cdtr? CdtrAcct? ' +
        'UltmtCdtr? Purp?',
      { Amt: sequence('InstdAmt|EqvtAmt') },
    ),
  },
);

export const statusReportShape: Shape = sequence('CstmrPmtStsRpt', {
  CstmrPmtStsRpt: sequence('GrpHdr OrgnlGrpInfAndSts OrgnlPmtInfAndSts* SplmtryData*', {
    GrpHdr: sequence('MsgId CreDtTm InitgPty? FwdgAgt? DbtrAgt? CdtrAgt?'),
    OrgnlGrpInfAndSts: sequence(
      'OrgnlMsgId OrgnlMsgNmId OrgnlCreDtTm? OrgnlNbOfTxs? OrgnlCtrlSum? GrpSts? StsRsnInf* NbOfTxsPerSts*',
      { StsRsnInf: reason },
    ),
    OrgnlPmtInfAndSts: sequence(
      'OrgnlPmtInfId OrgnlNbOfTxs? OrgnlCtrlSum? PmtInfSts? StsRsnInf* NbOfTxsPerSts* TxInfAndSts*',
      { StsRsnInf: reason, TxInfAndSts: transaction },
    ),
  }),
});
