/** What a form has to say for a rule of the policy to count: field by field, one of these answers. */

/** `{ "cancellation": ["agreed"] }`; several fields must all fit. */
export type FormCondition = Readonly<Record<string, readonly string[]>>;

/** Whether the form says so; without a condition every form does. */
export function fitsForm(when: FormCondition | undefined, form: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(when ?? {}).every(([name, values]) => values.includes(String(form[name])));
}
