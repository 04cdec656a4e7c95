/** The documents of a claim for who decides: pictures in view, everything else by its link. */
import { documentsToRead } from '../../claims/documents/documents-section.ts';
import type { ClaimView } from '../../claims/view-claim.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { approvalWords } from '../words/index.ts';

/** Only what has come whole and was found clean is handed out at its address; a picture that was not stays away. */
export function evidence(viewer: Viewer, claim: ClaimView): Html {
  const tasks = approvalWords[viewer.language];
  const listed = documentsToRead(viewer, claim);
  if (!listed) return html`<h2>${tasks.evidence}</h2><p>${tasks.noEvidence}</p>`;
  const pictures = claim.documents.filter(
    ({ kind, state, mediaType }) => kind === 'uploaded' && state === 'kept' && mediaType.startsWith('image/'),
  );
  return html`${listed}${
    viewer.person &&
    pictures.length > 0 &&
    html`<ul class="thumbs">${pictures.map(({ documentId, name }) => {
      const address = `/api/claims/${claim.claimId}/documents/${documentId}`;
      return html`<li><a href="${address}"><img src="${address}" alt="${name}" loading="lazy"></a></li>`;
    })}</ul>`
  }`;
}
