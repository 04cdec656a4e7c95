/** What the calls of claims answer. */
import * as z from 'zod';
import { claimStatuses } from '../../workflows/claim/claim.ts';
import { similarities } from '../../workflows/claim/similar.ts';
import { identifierIds } from '../../workflows/measures/identifiers/identifier.ts';
import type { Table, TableColumn } from '../../workflows/measures/table.ts';
import type { Payslip } from '../../workflows/payroll/answer.ts';
import { roles } from '../../workflows/registers/records.ts';
import { cents, day, instant, schemaOf } from '../web/answer-schemas.ts';
import type { DocumentView } from './documents/claim-papers.ts';
import type { FormLine } from './labels.ts';
import { messageView, waitingFor } from './thread/answers.ts';
import type { ClaimView } from './view-claim.ts';

export const formLine = schemaOf<FormLine>('FormLine', () =>
  z.object({
    path: z.string(),
    label: z.string(),
    value: z.string().describe('Formatted for the reader.'),
  }),
);

export const tableColumn = schemaOf<TableColumn>('ClaimsTableColumn', () =>
  z.object({
    id: z.string().describe("The column's name in a data file."),
    label: z.string(),
    kind: z
      .enum(['number', 'text', 'date', 'month', 'quarter', 'spans', 'hundredths', 'cents'])
      .describe(
        '`cents` are written as euro, `hundredths` as a number with two decimals; a `quarter` is `2020/2`, `spans` are days such as `2020-04-10/2020-04-14`, several with a space between.',
      ),
    names: z
      .record(z.string(), z.string())
      .describe('What people read for a value, in the language asked for.')
      .exactOptional(),
  }),
);

export const table = schemaOf<Table>('ClaimsTable', () =>
  z.object({
    id: z.string(),
    title: z.string(),
    note: z
      .string()
      .describe('What a reader has to know of the figures: approximations, what is left out.')
      .exactOptional(),
    columns: z.array(tableColumn()),
    rows: z.array(z.array(z.union([z.string(), z.number()]))).describe('One value per column.'),
  }),
);

export const documentView = schemaOf<DocumentView>('Document', () =>
  z.object({
    documentId: z.string(),
    name: z.string(),
    mediaType: z.string(),
    bytes: z.int().describe('Absent for documents that are made when they are opened.').exactOptional(),
    addedAt: instant().exactOptional(),
    kind: z.enum(['uploaded', 'made']),
    state: z.enum(['awaited', 'kept', 'refused']),
    refusal: z.string().exactOptional(),
  }),
);

export const payslip = schemaOf<Payslip>('Payslip', () =>
  z.object({
    paidOn: day(),
    grossCents: cents(),
    employeeContributionsCents: cents(),
    withholdingTaxCents: cents(),
    netCents: cents(),
    employerContributionsCents: cents(),
    bonusCents: cents(),
    levyCents: cents(),
    otherCents: cents(),
    indemnityCents: cents(),
    reductionCents: cents(),
    holidayCents: cents(),
    payslipNo: z.string().exactOptional(),
    dimonaOrDpae: z.string().exactOptional(),
    aemNo: z.string().exactOptional(),
    declaredIn: z.string().exactOptional(),
  }),
);

export const wagePay = () =>
  z.object({
    grossCents: cents(),
    aboutNetCents: cents(),
    isTaxKnown: z.boolean().describe('Whether the tax that payroll withholds is taken off already.'),
    onTopCents: cents(),
  });

export const claimView = schemaOf<ClaimView>('Claim', () =>
  z.object({
    claimId: z.string(),
    reference: z.string().describe('A short name to say on the phone.'),
    measure: z.string(),
    measureTitle: z.string(),
    status: z.enum(claimStatuses),
    statusText: z.string(),
    statusNext: z.string().describe('What happens next, for whom it waits, until when.'),
    amountCents: cents(),
    pay: wagePay()
      .extend({ paidBy: day().describe('Last day on which payroll pays it.').exactOptional() })
      .describe('Of what payroll pays: gross, about what arrives, and what the employer bears on top.')
      .exactOptional(),
    policyVersion: z.string(),
    decidedUnder: z
      .string()
      .describe('The version of the plan that the decision which stands was made under.'),
    filedAt: instant(),
    memberName: z.string(),
    form: z.array(formLine()),
    canWithdraw: z.boolean(),
    canAnswer: z.boolean(),
    canAppeal: z.boolean(),
    appealUntil: day().describe('The last day for it, while it can be appealed.').exactOptional(),
    own: z.boolean().describe('Whether the reader filed it, or it is for them.'),
    question: z
      .object({
        text: z.string(),
        askedBy: z.string(),
        askedAt: instant(),
        ofPayroll: z
          .literal(true)
          .describe('Payroll could not pay: words answer it, or another account.')
          .exactOptional(),
      })
      .exactOptional(),
    queuePlace: z.int().exactOptional(),
    decision: z
      .object({
        outcome: z.string(),
        rules: z.array(
          z.object({
            id: z.string(),
            outcome: z.string(),
            title: z.string(),
            explanation: z.string(),
          }),
        ),
      })
      .exactOptional(),
    funding: z.array(
      z.object({
        source: z.string(),
        label: z.string(),
        bearing: z.string(),
        amountCents: cents(),
        state: z.string(),
      }),
    ),
    approvals: z.array(
      z.object({
        step: z.int(),
        role: z.enum(roles),
        state: z.string(),
        decidedAt: instant().exactOptional(),
        comment: z.string().exactOptional(),
      }),
    ),
    payments: z.array(
      z.object({
        paymentId: z.string(),
        payeeName: z.string(),
        maskedIban: z.string(),
        amountCents: cents(),
        channel: z.enum(['sepa', 'payroll']),
        state: z.string(),
        reason: z.string().exactOptional(),
        month: z.string().describe('Through payroll: of which month.').exactOptional(),
        payslip: payslip().describe('What the payslip says, once it is paid.').exactOptional(),
        held: z
          .object({
            why: z.enum(['person', 'changed-account']),
            until: z.string().exactOptional(),
          })
          .describe(
            'Why it is in no run yet: a person looks at it, or its account changed; `until` an instant.',
          )
          .exactOptional(),
      }),
    ),
    history: z.array(
      z.object({
        at: instant(),
        actor: z.string(),
        event: z.string(),
        text: z.string(),
      }),
    ),
    tables: z.array(table()).describe('Figures that the measure adds: a comparison, declarations.'),
    documents: z.array(documentView()),
    canAddDocuments: z.boolean(),
    messages: z.array(messageView()).describe('Oldest first.'),
    waitingFor: waitingFor().nullable(),
    askedCents: cents().describe('Where less was accepted: what was asked.').exactOptional(),
    restClaimId: z
      .string()
      .describe('The claim of what was not accepted, once it is appealed.')
      .exactOptional(),
    restOf: z.string().describe('The claim whose rest this is.').exactOptional(),
    requiredDocuments: z.array(z.object({ kind: z.string(), title: z.string(), given: z.boolean() })),
    missingIdentifiers: z
      .array(
        z.object({
          id: z.enum(identifierIds),
          title: z.string(),
          register: z.enum(['members', 'activities', 'contracts']),
          column: z.string(),
        }),
      )
      .describe(
        'Numbers that its papers need and no register holds: which column of which register they belong in.',
      ),
    possibleDuplicates: z
      .array(
        z.object({
          claimId: z.string(),
          title: z.string(),
          similarity: z.enum(similarities),
          reason: z.string().describe('Why somebody should look, as a sentence.'),
        }),
      )
      .describe('For staff alone: claims that may be about the same thing.')
      .exactOptional(),
    canWrite: z.boolean(),
  }),
);

/** A claim after something was done about it. */
export const filedClaim = schemaOf('FiledClaim', () =>
  z.object({ claimId: z.string(), status: z.enum(claimStatuses) }),
);

export const recomputation = schemaOf('Recomputation', () =>
  z.object({
    same: z.boolean(),
    decidedUnder: z.string(),
    decidedAt: instant(),
    differences: z.array(z.object({ path: z.string(), before: z.unknown(), after: z.unknown() })),
  }),
);
