/** The member's words by language: those of the partner countries besides the four of the plan. */
import type { MemberWords } from '../../../member-words.ts';
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import hu from './hu.json' with { type: 'json' };
import it from './it.json' with { type: 'json' };
import nl from './nl.json' with { type: 'json' };
import sv from './sv.json' with { type: 'json' };

const words: Readonly<Record<string, Omit<MemberWords, 'language'>>> = { de, en, es, fr, hu, it, nl, sv };

export const memberLanguages = Object.keys(words);

/** In the language that the register says, else in English. */
export function memberWordsIn(language: string): MemberWords {
  const known = Object.hasOwn(words, language) ? words[language] : undefined;
  return known ? { language, ...known } : { language: 'en', ...en };
}
