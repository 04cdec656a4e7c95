/** What stands in a document made of a claim, before it is drawn: headings, lists, tables, in the member's language. */

import { fillSentence, formatCents, formatInstant, type Language } from '../../../workflows/language.ts';
import type { ClaimDocument } from '../../../workflows/measures/claim-document.ts';
import type { Identifier } from '../../../workflows/measures/identifiers/identifier.ts';
import { identifierWords } from '../../../workflows/measures/identifiers/words/index.ts';
import type { Table } from '../../../workflows/measures/table.ts';
import { spaced, withColon } from '../../../workflows/unbroken-spaces.ts';
import { cellText, isNumeric, namedTables } from '../../documents/cell-text.ts';
import type { Composition, Section, SectionTable } from '../../documents/composition.ts';
import { documentTexts } from '../../documents/words/index.ts';
import { roleLabel } from '../labels.ts';
import type { ClaimView } from '../view-claim.ts';
import { identifierText, identifierTitle } from './missing-identifiers.ts';

type DocumentWords = (typeof documentTexts)['en'];

/** @param madeAt instant at which the document is made, ISO 8601; `identifiers`: the numbers that its form asks for */
export function composeDocument(
  claim: ClaimView,
  document: ClaimDocument,
  language: Language,
  { madeAt, identifiers = [] }: { readonly madeAt: string; readonly identifiers?: readonly Identifier[] },
): Composition {
  const words = documentTexts[language];
  const values = {
    reference: claim.reference,
    at: formatInstant(madeAt, language),
    member: claim.memberName,
  };
  const tables = namedTables(claim.tables, document.tables).map((table) => tableSection(table, language));
  return withSpaces({
    title: `${document.title[language]} – ${claim.measureTitle}`,
    header: `${document.title[language]} – ${claim.reference} – ${claim.memberName}`,
    language,
    lead: [fillSentence(words.lead, values, language), ...(document.text?.[language] ?? [])],
    sections: [
      ...(identifiers.length > 0 ? [identifierSection(identifiers, language)] : []),
      ...(document.proof ? claimSections(claim, words, language) : []),
      ...tables,
    ],
  });
}

/** With spaces where a line must not break. */
function withSpaces(composition: Composition): Composition {
  const { title, header = title, language, lead, sections } = composition;
  const inWords = (text: string) => spaced(text, language);
  return {
    title: inWords(title),
    header: inWords(header),
    language,
    lead: lead.map(inWords),
    sections: sections.map(({ heading, paragraphs, items, table }) => ({
      heading: inWords(heading),
      ...(paragraphs && { paragraphs: paragraphs.map(inWords) }),
      ...(items && { items: items.map(inWords) }),
      ...(table && { table: { ...table, rows: table.rows.map((row) => row.map(inWords)) } }),
    })),
  };
}

/** What the form asks for of person, employer and contract; what no register holds is said to be missing. */
function identifierSection(identifiers: readonly Identifier[], language: Language): Section {
  const { title, name, value, missing, note } = identifierWords[language];
  const rows = identifiers.map((one) => [
    identifierTitle(one, language),
    one.value === '' ? missing : identifierText(one, language),
  ]);
  const isComplete = identifiers.every((one) => one.value !== '');
  return { heading: title, ...(!isComplete && { paragraphs: [note] }), table: twoColumns(name, value, rows) };
}

function tableSection({ title, note, columns, rows }: Table, language: Language): Section {
  return {
    heading: title,
    ...(note !== undefined && { paragraphs: [note] }),
    table: {
      header: columns.map((column) => column.label),
      rows: rows.map((row) => columns.map((column, at) => cellText(column, row[at] ?? '', language))),
      numeric: columns.flatMap((column, at) => (isNumeric(column) ? [at] : [])),
    },
  };
}

function claimSections(claim: ClaimView, words: DocumentWords, language: Language): Section[] {
  const state = {
    status: claim.statusText,
    amount: { cents: claim.amountCents },
    version: claim.policyVersion,
  };
  const sections: Section[] = [
    { heading: words.status, paragraphs: [fillSentence(words.statusLine, state, language)] },
    {
      heading: words.form,
      table: twoColumns(
        words.field,
        words.value,
        claim.form.map((line) => [line.label, line.value]),
      ),
    },
    {
      heading: words.rules,
      table: twoColumns(
        words.rule,
        words.answer,
        (claim.decision?.rules ?? []).map((rule) => [rule.title, rule.explanation]),
      ),
    },
    { heading: words.funding, table: fundingTable(claim, words, language) },
    { heading: words.evidence, items: evidence(claim, words, language) },
    { heading: words.approvals, items: approvals(claim, words, language) },
    { heading: words.thread, items: conversation(claim, words, language) },
    { heading: words.payments, items: payments(claim, words, language) },
  ];
  return sections.map((section) =>
    isEmpty(section) ? { heading: section.heading, paragraphs: [words.none] } : section,
  );
}

function isEmpty({ items, table, paragraphs }: Section): boolean {
  return (items?.length ?? 0) === 0 && (table?.rows.length ?? 0) === 0 && (paragraphs?.length ?? 0) === 0;
}

function twoColumns(first: string, second: string, rows: readonly (readonly string[])[]): SectionTable {
  return { header: [first, second], rows, numeric: [] };
}

function fundingTable({ funding }: ClaimView, words: DocumentWords, language: Language): SectionTable {
  return {
    header: [words.source, words.amount],
    rows: funding.map((line) => [line.label, formatCents(line.amountCents, language)]),
    numeric: [1],
  };
}

function evidence({ documents }: ClaimView, words: DocumentWords, language: Language): string[] {
  return documents
    .filter((document) => document.kind === 'uploaded')
    .map(
      ({ name, state, mediaType }) =>
        `${withColon(`${name} (${mediaType})`, language)} ${words.documentStates[state]}`,
    );
}

function approvals({ approvals: all }: ClaimView, words: DocumentWords, language: Language): string[] {
  const states: Readonly<Record<string, string>> = words.approvalStates;
  return all.map(({ role, state, decidedAt }) => {
    const when = decidedAt === undefined ? '' : `, ${formatInstant(decidedAt, language)}`;
    return `${withColon(roleLabel(role, language), language)} ${states[state] ?? state}${when}`;
  });
}

/** Who said what and when, as both sides read it. */
function conversation({ messages }: ClaimView, words: DocumentWords, language: Language): string[] {
  const outcomes: Readonly<Record<string, string>> = words.threadOutcomes;
  return messages.map(({ at, kind, author, text, outcome }) => {
    const said = [words.threadKinds[kind], outcome && (outcomes[outcome] ?? outcome)]
      .filter(Boolean)
      .join(', ');
    const quote = text === '' ? '' : `: ${text}`;
    return `${formatInstant(at, language)} – ${author.name} (${said})${quote}`;
  });
}

function payments({ payments: all }: ClaimView, words: DocumentWords, language: Language): string[] {
  const states: Readonly<Record<string, string>> = words.paymentStates;
  return all.map(({ payeeName, maskedIban, amountCents, state }) => {
    return `${formatCents(amountCents, language)} – ${payeeName}, ${withColon(maskedIban, language)} ${states[state] ?? state}`;
  });
}
