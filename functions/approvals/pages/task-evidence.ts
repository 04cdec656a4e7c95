/** The documents of a claim for who decides: pictures and PDFs in view, everything else by its link. */
import { documentsToRead } from '../../claims/documents/documents-section.ts';
import type { ClaimView } from '../../claims/view-claim.ts';
import { largestDownloadBytes } from '../../documents/media-types.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import { approvalWords } from '../words/index.ts';

/** Only what has come whole and was found clean is handed out at its address; a picture that was not stays away. */
export function evidence(viewer: Viewer, claim: ClaimView): Html {
  const tasks = approvalWords[viewer.language];
  const listed = documentsToRead(viewer, claim);
  if (!listed) return html`<h2>${tasks.evidence}</h2><p>${tasks.noEvidence}</p>`;
  if (!viewer.person) return listed;
  const shown = claim.documents.filter(({ kind, state }) => kind === 'uploaded' && state === 'kept');
  const pictures = shown.filter(({ mediaType }) => mediaType.startsWith('image/'));
  return html`${listed}${
    pictures.length > 0 &&
    html`<ul class="thumbs">${pictures.map(({ documentId, name }) => {
      const address = `/api/claims/${claim.claimId}/documents/${documentId}`;
      return html`<li><a href="${address}"><img src="${address}" alt="${name}" loading="lazy"></a></li>`;
    })}</ul>`
  }${shown.filter(isFramed).map(({ documentId, name }, at) => {
    const address = `/api/claims/${claim.claimId}/documents/${documentId}?view=frame`;
    return html`<details class="fold file"${at === 0 && html` open`}><summary>${name}</summary><iframe src="${address}" title="${name}" loading="lazy"></iframe></details>`;
  })}`;
}

/** Whether a frame of the claim's page shows it: a PDF that is not too large for that. */
function isFramed({ mediaType, bytes }: ClaimView['documents'][number]): boolean {
  return mediaType === 'application/pdf' && bytes !== undefined && bytes <= largestDownloadBytes;
}

/** Whether files stand in frames where this person decides. */
export function hasFramedFiles({ person }: Viewer, claim: ClaimView): boolean {
  return person !== undefined && claim.documents.some((one) => one.state === 'kept' && isFramed(one));
}
