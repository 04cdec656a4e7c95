/** What a rule of a policy asks of the form must be asked by the form, or the rule would never count. */
import type { FormCondition } from '../measures/form-condition.ts';
import type { Measure } from '../measures/measure.ts';
import type { PolicyError } from './policy-error.ts';

/** Fields that the form does not have, and answers that it does not offer. @param path where the condition stands */
export function wrongAnswers(
  when: FormCondition | undefined,
  { form }: Pick<Measure, 'form'>,
  path: string,
): PolicyError[] {
  return Object.entries(when ?? {}).flatMap(([name, values]): PolicyError[] => {
    const field = Object.hasOwn(form.fields, name) ? form.fields[name] : undefined;
    if (!field) return [unknownField(`${path}.${name}`)];
    const { options } = field.spec;
    return options && values.some((one) => !options.includes(one))
      ? [
          {
            path: `${path}.${name}`,
            code: 'wrong-value',
            detail: options.join(', '),
            hint: { key: 'one-of', texts: options },
          },
        ]
      : [];
  });
}

export function unknownField(path: string): PolicyError {
  return { path, code: 'unknown-field', detail: 'the form has no such field' };
}
