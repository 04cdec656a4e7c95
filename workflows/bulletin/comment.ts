/** What somebody wrote under the news: before it the form, after it whoever moderates, and then everybody who reads. */
export const commentStates = ['proposed', 'published', 'refused'] as const;
export type CommentState = (typeof commentStates)[number];

export const reportReasons = ['insulting', 'private', 'advertising', 'other'] as const;
export type ReportReason = (typeof reportReasons)[number];

/** Somebody finds that it should not stand there. */
export interface CommentReport {
  /** Tells that the same person says it again, and nothing else of them. */
  readonly digest: string;
  readonly at: string;
  readonly reason: ReportReason;
}

export interface Comment {
  /** Later ones sort behind earlier ones. */
  readonly commentId: string;
  readonly newsId: string;
  readonly at: string;
  readonly author: { readonly personId: string; readonly name: string };
  readonly text: string;
  readonly state: CommentState;
  /** Since somebody last decided about it. */
  readonly reports: readonly CommentReport[];
  readonly decision?: Moderated;
}

export interface Moderated {
  readonly by: string;
  readonly at: string;
  /** Why it was refused. */
  readonly reason?: string;
}

/** More say nothing new. */
const mostReports = 20;

/** Whether whoever moderates has something to decide. */
export function wantsModerator({ state, reports }: Comment): boolean {
  return state === 'proposed' || (state === 'published' && reports.length > 0);
}

/** The comment with the report; the same one when that person has said it, or it is not shown anyhow. */
export function withReport(comment: Comment, report: CommentReport): Comment {
  const { state, reports } = comment;
  const isKnown = reports.some(({ digest }) => digest === report.digest);
  if (state !== 'published' || isKnown || reports.length >= mostReports) return comment;
  return { ...comment, reports: [...reports, report] };
}

/** What becomes of it; undefined when it is so already. Published words may be taken down, refused ones stay so. */
export function moderated(
  comment: Comment,
  decision: 'publish' | 'refuse',
  word: Moderated,
): Comment | undefined {
  if (comment.state === 'refused') return undefined;
  if (decision === 'publish' && !wantsModerator(comment)) return undefined;
  const state = decision === 'publish' ? 'published' : 'refused';
  return { ...comment, state, reports: [], decision: word };
}
