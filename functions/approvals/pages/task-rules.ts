/** The conditions for who decides: what does not hold stands open, what holds is folded. */
import { fillSentence } from '../../../workflows/language.ts';
import { ruleList } from '../../claims/pages/rule-list.ts';
import { type Html, html } from '../../web/layout/html.ts';
import type { Viewer } from '../../web/layout/viewer.ts';
import type { ApproverRule } from '../approver-rules.ts';
import { approvalWords } from '../words/index.ts';

export function rulesSection(viewer: Viewer, rules: readonly ApproverRule[]): Html | undefined {
  const { language } = viewer;
  const tasks = approvalWords[language];
  if (rules.length === 0) return undefined;
  const open = rules.filter(({ outcome }) => outcome === 'not-met' || outcome === 'needs-information');
  const others = rules.filter((rule) => !open.includes(rule));
  const count = others.filter(({ outcome }) => outcome === 'met').length;
  return html`<h2>${tasks.rulesTitle}</h2>${open.length > 0 && ruleList(viewer, open)}
<details class="fold"><summary>${fillSentence(tasks.rulesHold, { count }, language)}</summary>${ruleList(viewer, others)}</details>`;
}
