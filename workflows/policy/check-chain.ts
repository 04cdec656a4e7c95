/** Who decides under a policy: people who may, and somebody on every claim, whatever its form says and its amount is. */
import type { FormCondition } from '../measures/form-condition.ts';
import type { ApprovalRule, Measure } from '../measures/measure.ts';
import type { Role } from '../registers/records.ts';
import { wrongAnswers } from './check-condition.ts';
import { meetsInTime } from './dated.ts';
import type { MeasureDocument } from './document.ts';
import type { PolicyError, PolicyHint } from './policy-error.ts';

/** Those who are asked to decide on claims; the others file them, carry them out or look on. */
const deciding: ReadonlySet<Role> = new Set(['adviser', 'finance', 'social-committee', 'board-delegate']);

/** @param path of the measure's settings */
export function checkChain(
  { settings: { approvals, votesNeeded = [] } }: MeasureDocument,
  measure: Measure,
  path: string,
): PolicyError[] {
  const decidesNothing = measure.policy.settings.approvals.length === 0;
  const steps = approvals.flatMap(({ value }, at) => {
    const place = `${path}.approvals.${at}.value`;
    const wrong = value.flatMap((rule, step) => wrongStep(rule, measure, `${place}.${step}`));
    const always = chainsOf(value, measure).every((chain) =>
      chain.some(({ fromCents = 0 }) => fromCents <= 1),
    );
    return always || decidesNothing ? wrong : [...wrong, nobodyDecides(place, value)];
  });
  const votes = votesNeeded.flatMap((period, at) =>
    approvals.some((one) => meetsInTime(one, period) && fewestOf(one.value, measure) < period.value)
      ? [notAllowed(`${path}.votesNeeded.${at}.value`, 'more votes than people who decide', 'too-many-votes')]
      : [],
  );
  return [...steps, ...votes];
}

function wrongStep({ role, when }: ApprovalRule, measure: Measure, path: string): PolicyError[] {
  const wrong = wrongAnswers(when, measure, `${path}.when`);
  if (!deciding.has(role))
    return [...wrong, notAllowed(`${path}.role`, 'decides on no claim', 'decides-nothing')];
  const { confidentialTo, confidentialWhen } = measure;
  const isOutsider = confidentialTo && !confidentialTo.includes(role) && canMeet(when, confidentialWhen);
  return isOutsider
    ? [...wrong, notAllowed(`${path}.role`, 'may not see these claims', 'may-not-see')]
    : wrong;
}

/** Whether one form can fit both. */
function canMeet(one: FormCondition = {}, other: FormCondition = {}): boolean {
  const asked = new Map(Object.entries(other));
  return Object.entries(one).every(([name, values]) => {
    const others = asked.get(name);
    return others === undefined || values.some((value) => others.includes(value));
  });
}

function nobodyDecides(path: string, rules: readonly ApprovalRule[]): PolicyError {
  return rules.some(({ when }) => when)
    ? notAllowed(path, 'nobody decides on some claims', 'nobody-decides-some')
    : notAllowed(path, 'nobody decides on small amounts', 'nobody-decides-small');
}

function fewestOf(rules: readonly ApprovalRule[], measure: Measure): number {
  return Math.min(...chainsOf(rules, measure).map((chain) => chain.length));
}

/** The chains that there can be, by what the form says: each once, so that there are few, however much is asked. */
function chainsOf(rules: readonly ApprovalRule[], measure: Measure): (readonly ApprovalRule[])[] {
  const names = new Set(rules.flatMap(({ when = {} }) => Object.keys(when)));
  return [...names].reduce<(readonly ApprovalRule[])[]>(
    (chains, name) => {
      const answers = answersTo(name, rules, measure);
      return eachOnce(
        chains.flatMap((chain) => answers.map((answer) => chain.filter((rule) => takes(rule, name, answer)))),
        rules,
      );
    },
    [rules],
  );
}

function takes({ when = {} }: ApprovalRule, name: string, answer: string): boolean {
  return !Object.hasOwn(when, name) || when[name]?.includes(answer) === true;
}

function eachOnce(chains: readonly (readonly ApprovalRule[])[], rules: readonly ApprovalRule[]) {
  const byPlaces = chains.map((chain) => [chain.map((rule) => rules.indexOf(rule)).join(), chain] as const);
  return [...new Map(byPlaces).values()];
}

/** Every answer that the rules can tell apart; a field that may be left out has one more. */
function answersTo(name: string, rules: readonly ApprovalRule[], { form }: Measure): string[] {
  const spec = Object.hasOwn(form.fields, name) ? form.fields[name]?.spec : undefined;
  if (!spec) return [];
  const named = rules.flatMap(({ when = {} }) => (Object.hasOwn(when, name) ? (when[name] ?? []) : []));
  const offered = spec.kind === 'yes-no' ? ['true', 'false'] : spec.options;
  return [...(offered ?? [...named, 'anything else']), ...(spec.optional ? ['undefined'] : [])];
}

function notAllowed(path: string, detail: string, key: PolicyHint['key']): PolicyError {
  return { path, code: 'not-allowed', detail, hint: { key } };
}
