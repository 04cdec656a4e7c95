/** What a person reads of a page or of a mail: its blocks of text, without what is marked as another language's. */

/** Elements that stand inside a sentence; at every other one a new block begins. */
const inside = /^(?:a|abbr|b|bdi|br|code|em|i|mark|small|span|strong|sub|sup|time|u|wbr)$/;
/** Nothing in them is read as a sentence: drawings, and what people wrote into fields. */
const unread = /<(svg|style|script|textarea|blockquote|q|bdi|code)\b[^>]*>.*?<\/\1>/gs;

/** The blocks of a page that has this language, in order, each without spaces around it. */
export function visibleTexts(html: string, language: string): string[] {
  const whole = html
    .replace(unread, '')
    .replace(/<(\w+)\b[^>]*\slang="([^"]+)"[^>]*>(?!<)[^<]*<\/\1>/g, (element, _, lang: string) =>
      lang === language ? element : '',
    );
  const attributes = [...whole.matchAll(/\s(?:aria-label|alt|placeholder|title)="([^"]*)"/g)].map(
    // Where no line breaks, any space will do.
    ([, text = '']) => text.replace(/ (?=[:;?!»%€])/g, '\u00a0'),
  );
  const blocks = whole
    .replace(/<span class="[^"]*\bblock\b|(?<=<\/\w+>)<(?=\w)/g, '\n$&')
    .replace(/<\/?([a-zA-Z][a-zA-Z0-9]*)\b[^>]*>/g, (_, name: string) =>
      inside.test(name.toLowerCase()) ? '' : '\n',
    )
    .replace(/<!doctype[^>]*>|<!--.*?-->/gis, '')
    .split('\n');
  return [...blocks, ...attributes]
    .map((text) =>
      withoutEntities(text)
        .replace(/[ \t]+/g, ' ')
        .trim(),
    )
    .filter(Boolean);
}

function withoutEntities(text: string): string {
  return text
    .replaceAll('&nbsp;', '\u00a0')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&');
}
