/** The rules of the bulletin: they tell who will read what, and never refuse. */
import { languageName } from '../../bulletin/news.ts';
import { languages } from '../../language.ts';
import { met, notApplicable, type Rule } from '../measure.ts';
import type { form } from './form.ts';
import type { Parameters } from './policy.ts';

type BulletinRule = Rule<typeof form, Parameters>;

const inEveryLanguage: BulletinRule = {
  id: 'in-every-language',
  check: ({ form: { versions } }) => {
    const written = versions.map(({ language }) => language);
    const missing = languages.filter((one) => !written.includes(one));
    // Each language in its own words: the sentence is read in any of them.
    const name = (one: (typeof languages)[number]) => languageName(one, one);
    return missing.length === 0
      ? met({ count: written.length })
      : notApplicable({ missing: missing.map(name).join(', ') });
  },
};

export const rules: readonly BulletinRule[] = [inEveryLanguage];
