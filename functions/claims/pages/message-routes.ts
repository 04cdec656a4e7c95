/** A message to the other side, from the claim's page or from the page of a task. */

import { longText } from '../../../workflows/forms/field.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { formTexts, type PageContext, type PagesDeps, show, signedIn } from '../../web/page-app.ts';
import { sendMessage } from '../thread/send-message.ts';
import { viewClaim } from '../view-claim.ts';
import { claimWords } from '../words/index.ts';
import { claimPage } from './claim-page.ts';
import { threadId } from './thread-section.ts';

const longestMessage = 4000;

export async function takeMessage(c: PageContext, viewer: Viewer, deps: PagesDeps): Promise<Response> {
  const person = signedIn(viewer);
  const sent = await formTexts(c);
  const typed = sent.get('message') ?? '';
  const text = longText({ max: longestMessage }).schema.safeParse(typed);
  const claim = await viewClaim(deps, person, c.req.param('claim') ?? '', viewer.language);
  if (!text.success) {
    const { messageLabel: name, messageNeeded: error } = claimWords[viewer.language];
    const errors = [{ path: 'message', name, message: error }];
    return show(c, viewer, claimPage(viewer, { claim, message: { text: typed, error }, errors }), 422);
  }
  await sendMessage(deps, person, claim.claimId, text.data);
  const task = sent.get('task') ?? '';
  const place = /^[\w-]{1,100}$/.test(task) ? `/tasks/${task}` : `/claims/${claim.claimId}`;
  return c.redirect(`${place}?done=messageSent#${threadId}`, 303);
}
