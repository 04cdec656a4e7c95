/** The answer to a question: its form with what is known, and taking it in. */

import { openQuestion } from '../../../workflows/claim/ask-member.ts';
import { fieldName } from '../../../workflows/forms/error-texts.ts';
import { longText } from '../../../workflows/forms/field.ts';
import { Problem, problem } from '../../platform/problem.ts';
import { loadChoices } from '../../web/forms/choices.ts';
import { bodyOf, specsOf, valuesOf } from '../../web/forms/form-values.ts';
import type { ShownError } from '../../web/layout/error-summary.ts';
import type { Html } from '../../web/layout/html.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { formTexts, type PageContext, type PagesDeps, show, signedIn } from '../../web/page-app.ts';
import { fieldErrorsIn } from '../../web/problem-detail.ts';
import { measureOf } from '../eligibility-context.ts';
import { answerClaim } from '../member-actions.ts';
import { findClaim } from '../store.ts';
import { type ClaimView, viewClaim } from '../view-claim.ts';
import { claimWords } from '../words/index.ts';
import { answerForm } from './answer-form.ts';
import { claimPage } from './claim-page.ts';

/** `sent`: the texts of an answer that was refused, with its errors. */
export async function loadAnswerForm(
  deps: PagesDeps,
  viewer: Viewer,
  claim: ClaimView,
  sent?: { readonly values: ReadonlyMap<string, string>; readonly errors: ReadonlyMap<string, string> },
): Promise<Html> {
  const { measure, stored, askedBy } = await questionOf(deps, claim.claimId);
  const known =
    askedBy === 'rules' ? valuesOf(specsOf(measure.form), stored.form) : new Map<string, string>();
  const choices = askedBy === 'rules' ? await loadChoices(deps, signedIn(viewer), viewer.language) : {};
  return answerForm(viewer, {
    claim,
    measure,
    askedBy,
    choices,
    values: sent?.values ?? known,
    errors: sent?.errors ?? new Map(),
  });
}

async function questionOf(deps: PagesDeps, claimId: string) {
  const stored = await findClaim(deps, claimId);
  if (!stored) throw problem('not-found');
  return {
    stored,
    measure: measureOf(deps, stored.measure),
    askedBy: openQuestion(stored)?.askedBy ?? 'adviser',
  };
}

export async function takeAnswer(c: PageContext, viewer: Viewer, deps: PagesDeps): Promise<Response> {
  const person = signedIn(viewer);
  const { language } = viewer;
  const claim = await viewClaim(deps, person, c.req.param('claim') ?? '', language);
  const { measure, askedBy } = await questionOf(deps, claim.claimId);
  const values = await formTexts(c);
  const typed = values.get('text') ?? '';
  const typedIban = values.get('iban') ?? '';
  const text = longText({ max: 4000 }).schema.safeParse(typed);
  const refuse = async (errors: readonly ShownError[]) => {
    const messages = new Map(errors.map(({ path, message }) => [path, message]));
    const answer = await loadAnswerForm(deps, viewer, claim, { values, errors: messages });
    return show(c, viewer, claimPage(viewer, { claim, answer, errors }), 422);
  };
  const ofPayroll = claim.question?.ofPayroll === true;
  const mayBeSilent = ofPayroll ? typedIban.trim() !== '' : ['rules', 'bank'].includes(askedBy);
  if (!text.success && (typed.trim() !== '' || !mayBeSilent)) {
    return refuse([
      { path: 'text', name: claimWords[language].answerLabel, message: claimWords[language].answerNeeded },
    ]);
  }
  const form = askedBy === 'rules' ? bodyOf(specsOf(measure.form), values) : undefined;
  const iban = askedBy === 'bank' && (typedIban.trim() !== '' || !ofPayroll) ? typedIban : undefined;
  try {
    const given = { text: text.success ? text.data : claimWords[language].answerInForm, form, iban };
    await answerClaim(deps, person, claim.claimId, given, language);
  } catch (error) {
    if (!(error instanceof Problem) || error.errors === undefined) throw error;
    const texts = measure.texts[language];
    return refuse(
      fieldErrorsIn(error, language).map(({ path, message }) => ({
        path,
        name: fieldName(path, language, texts),
        message,
      })),
    );
  }
  return c.redirect(`/claims/${claim.claimId}?done=answered`, 303);
}
