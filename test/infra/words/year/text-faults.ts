/** What no sentence for people holds, whoever wrote it: traces of the machine, and slips of each language. */

type Rule = readonly [fault: string, pattern: RegExp];

/** Figures in digits, as they stand before a noun. */
const one = String.raw`(?<![\p{L}\d.,\u00a0\u202f ’'–−-])1[\u00a0 ]`;
const several = String.raw`(?<![\p{L}\d]|\d[.,\u00a0\u202f ])(?:[2-9]|\d{2,6})[\u00a0 ]`;

const everywhere: readonly Rule[] = [
  ['a day for machines', /\b\d{4}-\d{2}(?:-\d{2})?\b(?!\d)/],
  ['an instant for machines', /\d{2}T\d{2}:\d{2}/],
  ['an id', /[0-9a-f]{8}-[0-9a-f]{4}-|\b(?:act|cli|con|ord|train|tr|m|h|env)-\d{3,}\b/],
  ['an open place', /\{\w*\}|\{\w+,/],
  ['two spaces', /\S {2,}\S/],
  ['a value that is none', /\bundefined\b|\bNaN\b|\[object /],
  [
    'a code',
    /\b[a-z]{3,}(?:-[a-z]{2,})+-(?:[A-Z]{2}-)?\d{4}\b|\b[A-Za-z]?[a-z]+[A-Z][a-z]+[A-Za-z]*\b|\b[KM]iB\b/,
  ],
  ['a space before a point', /\S [.,](?:\s|$)/],
  ['an empty pair', /\(\s*\)|«\s*»|“\s*”|‘\s*’|„\s*“/],
  [
    'a nothing in money',
    /^(?=.*\p{Ll}{3}.*[.!?]$).*?(?<![\d.,\u202f]|:[\u00a0 ])(?:0,00[\u00a0 ]€|€[\u00a0 ]?0[.,]00)(?!\d)/u,
  ],
];

const byLanguage: Readonly<Record<string, readonly Rule[]>> = {
  fr: [
    [
      'a first without “er”',
      /\b1 (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b/,
    ],
    ['a space that may break', /\S [:;!?»€%](?=[\s).,]|$)|« /],
    ['a sign without its space', /[\p{L})\d][!?;»](?=\s|$)|[\p{L})]:(?=\s|$)/u],
    [
      'one of several',
      new RegExp(
        `${one}(?:jours|mois de suite|demandes|personnes|paiements|places|heures|lignes|pièces|tranches|prestations|questions|annonces|semaines|membres|sociétaires)\\b`,
        'u',
      ),
    ],
    [
      'several of one',
      new RegExp(
        `${several}(?:jour|demande|personne|paiement|place|heure|ligne|pièce|semaine|ligne|prestation|question)\\b`,
        'u',
      ),
    ],
  ],
  nl: [
    [
      'one of several',
      new RegExp(
        `${one}(?:dagen|maanden|aanvragen|personen|betalingen|plaatsen|lijnen|weken|vragen|opdrachten|vennoten)\\b`,
        'u',
      ),
    ],
    [
      'several of one',
      new RegExp(`${several}(?:dag|maand|aanvraag|persoon|betaling|plaats|lijn|week|vraag)\\b`, 'u'),
    ],
  ],
  de: [
    [
      'one of several',
      new RegExp(
        `${one}(?:Tage|Tagen|Monate|Monaten|Anträge|Personen|Zahlungen|Plätze|Zeilen|Wochen|Fragen|Einsätze)\\b`,
        'u',
      ),
    ],
    [
      'several of one',
      new RegExp(`${several}(?:Tag|Monat|Antrag|Person|Zahlung|Platz|Zeile|Woche|Frage)\\b`, 'u'),
    ],
  ],
  en: [
    [
      'one of several',
      new RegExp(
        `${one}(?:days|months|claims|people|payments|places|lines|weeks|questions|jobs|members)\\b`,
        'u',
      ),
    ],
    [
      'several of one',
      new RegExp(`${several}(?:day|month|claim|person|payment|place|line|week|question|job|member)\\b`, 'u'),
    ],
  ],
};

const months: Readonly<Record<string, RegExp>> = {
  fr: /\d (?:January|February|March|April|May|June|July|August|September|October|November|December|januari|februari|maart|mei|juni|juli|augustus|Januar|März|Mai|Juni|Juli|Dezember|Oktober)\b/,
  nl: /\d (?:January|February|March|April|May|June|July|August|October|janvier|février|mars|avril|mai|juin|juillet|août|octobre)\b/,
  de: /\d (?:January|February|March|May|June|July|October|janvier|mars|avril|mai|juin|juillet|mei|maart)\b/,
  en: /\d (?:janvier|mars|avril|mai|juin|juillet|mei|maart|juni|juli|Juni|Juli|Mai|März)\b/,
};

/** Small words that stand in nearly every sentence of a language, and in none of the others. */
const smallWords: Readonly<Record<string, readonly string[]>> = {
  fr: [
    'les',
    'une',
    'est',
    'pour',
    'vous',
    'votre',
    'nous',
    'avec',
    'pas',
    'du',
    'sur',
    'dans',
    'par',
    'et',
    'qui',
    'aux',
  ],
  nl: [
    'het',
    'een',
    'voor',
    'niet',
    'wordt',
    'uw',
    'zijn',
    'met',
    'wij',
    'deze',
    'bij',
    'naar',
    'van',
    'dat',
  ],
  de: [
    'und',
    'für',
    'nicht',
    'ist',
    'wird',
    'Sie',
    'Ihr',
    'Ihre',
    'mit',
    'der',
    'das',
    'dem',
    'ein',
    'eine',
    'auf',
    'zu',
  ],
  it: ['il', 'della', 'che', 'delle', 'è', 'non', 'una'],
  es: ['el', 'los', 'que', 'para', 'usted', 'su', 'con', 'una'],
  hu: ['az', 'és', 'nem', 'hogy', 'egy', 'van'],
  sv: ['och', 'att', 'för', 'inte', 'är', 'den', 'av'],
  en: ['the', 'and', 'your', 'for', 'with', 'not', 'this', 'that', 'by', 'to', 'has', 'we', 'you', 'are'],
};

/** Each fault of one block of text with the place where it shows. */
export function textFaults(text: string, language: string): string[] {
  const rules = [...everywhere, ...(byLanguage[language] ?? [])];
  const found = rules.flatMap(([fault, pattern]) => {
    const hit = pattern.exec(text);
    return hit ? [`${fault}: “${around(text, hit.index)}”`] : [];
  });
  const month = months[language]?.exec(text);
  if (month) found.push(`another language’s month: “${around(text, month.index)}”`);
  const foreign = foreignWords(text, language);
  return foreign ? [...found, `words of ${foreign}: “${around(text, 0)}”`] : found;
}

/** The language that most small words of the text belong to, when it is not the one it should be. */
function foreignWords(text: string, language: string): string | undefined {
  const words = text.split(/[^\p{L}]+/u);
  const counts = Object.entries(smallWords).map(([one, small]) => {
    const own = new Set(smallWords[language] ?? []);
    return [
      one,
      words.filter((word) => small.includes(word) && (one === language || !own.has(word))).length,
    ] as const;
  });
  const own = counts.find(([one]) => one === language)?.[1] ?? 0;
  return counts.find(([one, count]) => one !== language && count >= 2 && count > own)?.[0];
}

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 50), at + 110);
}
