/** What mails say, beside what the check of all words holds: what may stand in a subject, and what never does. */
import { describe, expect, test } from 'vitest';
import { type MailKind, mailFrame, mailTexts } from '../../../functions/mails/words/index.ts';
import { languages } from '../../../workflows/language.ts';
import { placesOf } from '../../../workflows/message.ts';

const mailKinds = Object.keys(mailTexts.en) as MailKind[];
const aboutClaims = mailKinds.filter((kind) => /^(claim|approval|information|payment)-/.test(kind));

describe.each(languages)('the mails in %s', (language) => {
  const mails = mailTexts[language];

  test('begin with the name', () => {
    expect([...placesOf(mailFrame[language].greeting).keys()]).toEqual(['name']);
  });

  test.each(mailKinds)('%s names no amount in its subject', (kind) => {
    expect(mails[kind].subject).not.toMatch(/\{(amount|open|total|expected)\}/);
  });

  test.each(aboutClaims)('%s names the claim in its subject', (kind) => {
    expect(mails[kind].subject).toContain('{reference}');
  });

  test.each(['approval-request', 'approval-reminder', 'claim-referred'] as const)(
    '%s does not say whose it is',
    (kind) => {
      expect([mails[kind].subject, ...mails[kind].paragraphs].join(' ')).not.toMatch(/\{name\}|\{member\}/);
    },
  );
});
