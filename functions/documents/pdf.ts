/** Draws a composition as a tagged PDF: headings, paragraphs, lists and tables that a screen reader can follow. */
import PDFDocument from 'pdfkit';
import { fillSentence } from '../../workflows/language.ts';
import type { Composition, Section } from './composition.ts';
import { drawTable, regular, uprightColumns } from './pdf-table.ts';
import { printable } from './printable.ts';
import { documentTexts } from './words/index.ts';

type Pdf = InstanceType<typeof PDFDocument>;
type Parent = ReturnType<Pdf['struct']>;

const bold = 'Helvetica-Bold';

/** @param madeAt in milliseconds; the same composition at the same time gives the same bytes */
export async function pdfOf(composition: Composition, madeAt: number): Promise<Uint8Array> {
  const { title, language, lead, sections } = composition;
  const widest = Math.max(0, ...sections.map(({ table }) => table?.header.length ?? 0));
  const doc = new PDFDocument({
    size: 'A4',
    layout: widest > uprightColumns ? 'landscape' : 'portrait',
    margin: 48,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    bufferPages: true,
    info: { Title: title, Author: 'Entraide', CreationDate: new Date(madeAt), ModDate: new Date(madeAt) },
  });
  const bytes = collect(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  write(doc, root, 'H1', title, { font: bold, size: 18 });
  for (const paragraph of lead) write(doc, root, 'P', paragraph);
  for (const section of sections) drawSection(doc, root, section);
  root.end();
  frame(doc, composition);
  doc.end();
  return bytes;
}

function collect(doc: Pdf): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}

function write(
  doc: Pdf,
  parent: Parent,
  type: string,
  text: string,
  { font = regular, size = 10 } = {},
): void {
  parent.add(
    doc.struct(type, {}, () => {
      doc.font(font).fontSize(size).text(printable(text), { paragraphGap: 4 });
    }),
  );
}

function drawSection(
  doc: Pdf,
  parent: Parent,
  { heading, paragraphs = [], items = [], table }: Section,
): void {
  // A heading does not stay alone at the foot of a page.
  if (doc.y > doc.page.maxY() - 90) doc.addPage();
  doc.moveDown(0.8);
  doc.x = doc.page.margins.left;
  write(doc, parent, 'H2', heading, { font: bold, size: 13 });
  for (const paragraph of paragraphs) write(doc, parent, 'P', paragraph);
  if (items.length > 0) drawList(doc, parent, items);
  if (table && table.rows.length > 0) drawTable(doc, parent, table);
}

function drawList(doc: Pdf, parent: Parent, items: readonly string[]): void {
  const list = doc.struct('L');
  parent.add(list);
  for (const item of items) {
    const entry = doc.struct('LI');
    list.add(entry);
    entry.add(
      doc.struct('Lbl', {}, () => void doc.font(regular).fontSize(10).text('• ', { continued: true })),
    );
    entry.add(doc.struct('LBody', {}, () => void doc.text(printable(item), { paragraphGap: 2 })));
    entry.end();
  }
  list.end();
}

/** What the document is, on top of every page, and its number at the foot: for the eye; screen readers pass over both. */
function frame(doc: Pdf, { title, header = title, language }: Composition): void {
  const { start, count } = doc.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    doc.switchToPage(start + at);
    const { height, margins } = doc.page;
    const { left, bottom, top } = margins;
    Object.assign(margins, { bottom: 0, top: 0 });
    const number = fillSentence(documentTexts[language].page, { page: at + 1, pages: count }, language);
    pagination(doc, () => doc.text(printable(header), left, 22, { lineBreak: false }));
    pagination(doc, () => doc.text(printable(number), left, height - 32, { lineBreak: false }));
    Object.assign(margins, { bottom, top });
  }
}

function pagination(doc: Pdf, draw: () => void): void {
  doc.markContent('Artifact', { type: 'Pagination' });
  doc.font(regular).fontSize(8);
  draw();
  doc.endMarkedContent();
}
