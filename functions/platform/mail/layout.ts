/**
 * The one template of every mail, as HTML: the outcome first, what it is about, one button, whom to ask. Tables and
 * inline styles, because mail programs know little else; dark where the reader's program is dark.
 */
import { html } from 'hono/html';
import { spaced } from '../../../workflows/unbroken-spaces.ts';
import type { Mail } from '../store/port.ts';
import { mailHeaders } from './headers.ts';

const sans = "font-family:-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
const heads = "font-family:'Trebuchet MS',Arial,sans-serif";
/** Green, ochre, brick and blue, as on the pages: a row of people's shoulders. */
const shoulders = ['#1f6b4c', '#edae3c', '#d4492c', '#5b86c2', '#1f6b4c', '#d4492c', '#edae3c'];

/** Nothing of it is fetched from anywhere: no picture, no font, nothing that tells when the mail was read. */
function mailHtml(mail: Mail): string {
  const { language, subject, paragraphs, facts = [], entries = [], action, signature, stop } = mail;
  return String(html`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>${subject}</title><style>
:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){.bg{background:#181410!important}.card{background:#221d18!important;border-color:#40372d!important}.t{color:#f4ebdc!important}.q,.q a{color:#bdb09d!important}.b,.b a{background:#8fd0af!important;color:#0c2117!important}}
@media (max-width:480px){.card{padding:22px 18px!important}.b,.b a{display:block!important}}
</style></head>
<body class="bg" style="margin:0;padding:0;background:#faf4e8">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="bg" bgcolor="#faf4e8"><tr><td align="center" style="padding:28px 12px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" style="width:100%;max-width:600px;${sans}">
<tr><td class="t" style="padding:0 4px 14px;${heads};font-size:22px;font-weight:800;color:#231d17">Entraide</td></tr>
<tr><td style="padding:0 28px"><table role="presentation" cellpadding="0" cellspacing="0"><tr>${shoulders.map(
    (ink) =>
      html`<td width="30" height="15" bgcolor="${ink}" style="width:30px;height:15px;line-height:15px;font-size:1px;background:${ink};border-radius:15px 15px 0 0">&nbsp;</td>`,
  )}</tr></table></td></tr>
<tr><td class="card t" bgcolor="#fffdf8" style="background:#fffdf8;border:1px solid #ddd0b8;border-radius:12px;padding:34px 36px;color:#231d17">
<h1 class="t" style="margin:0 0 14px;${heads};font-size:26px;line-height:1.2">${subject}</h1>
${paragraphs.map((one) => html`<p style="margin:0 0 16px;font-size:17px;line-height:1.5">${one}</p>\n`)}${facts.length > 0 ? factTable(facts) : ''}${entries.length > 0 ? entryTable(entries) : ''}
<table role="presentation" cellpadding="0" cellspacing="0"><tr><td class="b" bgcolor="#14523b" style="background:#14523b;border-radius:99px"><a href="${action.link}" style="display:inline-block;padding:16px 30px;${heads};font-size:18px;font-weight:700;color:#fffdf8;text-decoration:none;text-align:center">${action.label}</a></td></tr></table>
</td></tr>
<tr><td class="q" style="padding:18px 8px;font-size:14px;line-height:1.5;color:#5b5044">${signature}${stop && html`<br><a href="${stop.link}" style="color:#5b5044">${stop.label}</a>`}</td></tr>
</table></td></tr></table></body></html>`);
}

function factTable(facts: readonly (readonly [string, string])[]) {
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 20px">${facts.map(
    ([label, value]) =>
      html`<tr><td class="q" style="padding:9px 16px 9px 0;border-top:1px solid #ddd0b8;color:#5b5044;font-size:15px;vertical-align:top;width:38%">${label}</td><td class="t" style="padding:9px 0;border-top:1px solid #ddd0b8;font-size:16px;font-weight:600">${value}</td></tr>`,
  )}</table>`;
}

function entryTable(entries: NonNullable<Mail['entries']>) {
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 20px">${entries.map(
    ({ label, link, note }) =>
      html`<tr><td class="t" style="padding:11px 0;border-top:1px solid #ddd0b8;font-size:16px;line-height:1.4"><a class="t" href="${link}" style="color:#14523b;font-weight:600">${label}</a>${note && html`<br><span class="q" style="color:#5b5044;font-size:15px">${note}</span>`}</td></tr>`,
  )}</table>`;
}

function mailText({ language, paragraphs, facts = [], entries = [], action, signature, stop }: Mail): string {
  const colon = language === 'fr' ? '\u00a0:' : ':';
  const listed = facts.map(([label, value]) => `${label}${colon} ${value}`).join('\n');
  const several = entries.map(({ label, link, note }) => [label, note, link].filter(Boolean).join('\n'));
  const links = [action, ...(stop ? [stop] : [])].map(({ label, link }) => `${label}${colon}\n${link}`);
  const [asked = '', ...more] = links;
  return [...paragraphs, listed, ...several, asked, signature, ...more]
    .filter((one) => one !== '')
    .join('\n\n');
}

export interface RenderedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly attachments: NonNullable<Mail['attachments']>;
}

/** The same mail with spaces where a line must not break. */
function withSpaces(mail: Mail): Mail {
  const { language, subject, paragraphs, facts, entries, action, signature, stop } = mail;
  const inWords = (text: string) => spaced(text, language);
  return {
    ...mail,
    subject: inWords(subject),
    paragraphs: paragraphs.map(inWords),
    ...(facts && {
      facts: facts.map(([label, value]) => [inWords(label), inWords(value)] as const),
    }),
    ...(entries && { entries: entries.map((one) => ({ ...one, label: inWords(one.label) })) }),
    action: { ...action, label: inWords(action.label) },
    signature: inWords(signature),
    ...(stop && { stop: { ...stop, label: inWords(stop.label) } }),
  };
}

/** The mail as it goes out, in text and, as soon as somebody asks for it, in HTML. */
export function renderMail(written: Mail): RenderedMail {
  const mail = withSpaces(written);
  const { to, subject, stop, attachments = [] } = mail;
  return {
    ...{ to, subject, attachments, text: mailText(mail), headers: mailHeaders(stop?.link) },
    get html() {
      return mailHtml(mail);
    },
  };
}
