/** Recording a vote on a page: the form, and the file that may be with it. */

import { parseForm } from '../../../workflows/forms/form.ts';
import type { DocumentDeps } from '../../documents/document-deps.ts';
import { maxPageUploadBytes } from '../../documents/media-types.ts';
import { mayVote } from '../../ledger/roles.ts';
import { Problem, problem } from '../../platform/problem.ts';
import { bodyOfSent, shownErrors } from '../../web/forms/localised-form.ts';
import { mustAsk } from '../../web/layout/confirm.ts';
import type { ShownError } from '../../web/layout/error-summary.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { type PageApp, type PageContext, show, signedIn } from '../../web/page-app.ts';
import { secondVote, secondWords } from '../second-vote.ts';
import { voteCeiling } from '../vote.ts';
import { addVoteDocument } from '../vote-documents.ts';
import { voteForm } from '../vote-form.ts';
import { fundWords } from '../words/index.ts';
import { envelopeParts } from './envelope-parts.ts';
import { voteConfirmation } from './vote-confirm.ts';
import { documentField, envelopePage, type VoteDraft } from './vote-page.ts';

/** Room for the form around the file. */
const formBytes = 64 * 1024;

type KeptDocument = NonNullable<VoteDraft['document']>;

export function voteRoutes(pages: PageApp, deps: DocumentDeps): void {
  pages.post('/fund/envelopes/:envelope', (c, viewer) => takeVote(c, viewer, deps), {
    maxBytes: maxPageUploadBytes + formBytes,
  });
  for (const [word, decision] of secondWords) {
    pages.post(`/fund/envelopes/:envelope/votes/:vote/${word}`, async (c, viewer) => {
      const [envelopeId, voteId] = [c.req.param('envelope') ?? '', c.req.param('vote') ?? ''];
      await secondVote(deps, signedIn(viewer), { envelopeId, voteId, decision, language: viewer.language });
      return c.redirect(`/fund/envelopes/${encodeURIComponent(envelopeId)}`, 303);
    });
  }
}

async function takeVote(c: PageContext, viewer: Viewer, deps: DocumentDeps): Promise<Response> {
  const person = signedIn(viewer);
  if (!mayVote(person)) throw problem('forbidden');
  const envelopeId = c.req.param('envelope') ?? '';
  const { values, file } = await sentVote(c);
  const before = keptBefore(values);
  const { document = before, errors: wrongFile } = await keepFile(viewer, deps, envelopeId, file);
  if (wrongFile.length === 0 && mustAsk(values) && isWhole(values, document)) {
    const { envelope } = await envelopeParts(deps, viewer, envelopeId);
    return show(c, viewer, voteConfirmation(viewer, { envelope, values, document }));
  }
  const errors = wrongFile.length > 0 ? wrongFile : await vote(viewer, deps, envelopeId, values, document);
  if (errors.length === 0) return c.redirect('/fund?done=voted', 303);
  const parts = await envelopeParts(deps, viewer, envelopeId);
  return show(c, viewer, envelopePage(viewer, { ...parts, draft: { values, errors, document } }), 422);
}

function isWhole(values: ReadonlyMap<string, string>, document: KeptDocument | undefined): boolean {
  const body = { ...bodyOfSent(voteForm, values), documentId: document?.documentId };
  return parseForm(voteForm.form, body).ok;
}

/** @returns what is wrong; nothing when the vote is recorded */
async function vote(
  viewer: Viewer,
  deps: DocumentDeps,
  envelopeId: string,
  values: ReadonlyMap<string, string>,
  document: KeptDocument | undefined,
): Promise<readonly ShownError[]> {
  const body = { ...bodyOfSent(voteForm, values), documentId: document?.documentId };
  try {
    await voteCeiling(deps, signedIn(viewer), envelopeId, { body, language: viewer.language });
    return [];
  } catch (error) {
    return shownErrors(voteForm, error, viewer.language);
  }
}

async function keepFile(
  viewer: Viewer,
  deps: DocumentDeps,
  envelopeId: string,
  file: File | undefined,
): Promise<{ document?: KeptDocument; errors: readonly ShownError[] }> {
  if (!file) return { errors: [] };
  try {
    const name = file.name.split(/[/\\]/).at(-1) ?? '';
    const bytes = new Uint8Array(await file.arrayBuffer());
    return {
      document: await addVoteDocument(deps, signedIn(viewer), envelopeId, { name, bytes }),
      errors: [],
    };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const message = Object.entries(fundWords[viewer.language].documentRefusals).find(
      ([code]) => code === error.code,
    )?.[1];
    if (message === undefined) throw error;
    const name = voteForm.texts[viewer.language].fields.documentId?.label ?? '';
    return { errors: [{ path: documentField, name, message }] };
  }
}

function keptBefore(values: ReadonlyMap<string, string>): KeptDocument | undefined {
  const documentId = values.get('documentId') ?? '';
  return documentId === '' ? undefined : { documentId, name: values.get('documentName') ?? '' };
}

async function sentVote(c: PageContext): Promise<{ values: Map<string, string>; file: File | undefined }> {
  const body: Record<string, unknown> = await c.req.parseBody().catch(() => ({}));
  const texts = Object.entries(body).filter((one): one is [string, string] => typeof one[1] === 'string');
  const sent = body[documentField];
  return { values: new Map(texts), file: sent instanceof File && sent.size > 0 ? sent : undefined };
}
