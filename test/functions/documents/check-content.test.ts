/** Files that are what they say, files that are not, and files that are two things at once. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../functions/documents/check-content.ts';
import { mediaTypeOf, mediaTypes } from '../../../functions/documents/media-types.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');
const zipEnd = `PK\x05\x06${'\0'.repeat(18)}`;
const pdf = '%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n';
const png = '\x89PNG\r\n\x1a\n\0\0\0\rIHDR....\0\0\0\0IEND\xae\x42\x60\x82';
const jpeg = '\xff\xd8\xff\xe0JFIF....\xff\xd9';
const mail =
  'From: festival@example.org\r\nDate: Mon, 10 Feb 2020 10:00:00 +0100\r\nSubject: Concert\r\n\r\n<html><body>Bonjour</body></html>';

describe('what a file is', () => {
  test.each<[string, string, string, string | undefined]>([
    ['a PDF', 'application/pdf', pdf, undefined],
    ['a PNG', 'image/png', png, undefined],
    ['a JPEG', 'image/jpeg', jpeg, undefined],
    ['a JPEG with what a telephone puts behind it', 'image/jpeg', `${jpeg}SEFH\0\0SEFT`, undefined],
    ['a text', 'text/plain', 'Bonjour,\r\nd\xc3\xa9sol\xc3\xa9 < 3\n', undefined],
    ['a mail, its body in HTML', 'message/rfc822', mail, undefined],
    ['a text called PDF', 'application/pdf', 'Bonjour', 'wrong-content'],
    ['a PNG called JPEG', 'image/jpeg', png, 'wrong-content'],
    ['a program called text', 'text/plain', 'MZ\x90\0\x03', 'wrong-content'],
    ['bytes that are no UTF-8', 'text/plain', 'caf\xe9', 'wrong-content'],
    ['a text called mail', 'message/rfc822', 'Bonjour', 'wrong-content'],
    ['a type that nobody takes', 'text/html', '<html>', 'wrong-content'],
    ['a PDF that does not begin at once', 'application/pdf', `GIF89a${pdf}`, 'wrong-content'],
    ['a PDF and an archive', 'application/pdf', pdf + zipEnd, 'two-in-one'],
    ['a PDF and something behind it', 'application/pdf', `${pdf}MZ\x90`, 'two-in-one'],
    ['a PDF and a page', 'application/pdf', `%PDF-1.4\n<html><script>alert(1)</script>\n%%EOF`, 'two-in-one'],
    ['a PNG and an archive', 'image/png', png + zipEnd, 'two-in-one'],
    ['a PNG and something behind it', 'image/png', `${png}x`, 'two-in-one'],
    ['a JPEG and a PDF', 'image/jpeg', `\xff\xd8\xff\xe0${pdf}`, 'two-in-one'],
    [
      'a JPEG and a page in its comment',
      'image/jpeg',
      '\xff\xd8\xff\xfe<script>x</script>\xff\xd9',
      'two-in-one',
    ],
    ['a JPEG and a page behind it', 'image/jpeg', `${jpeg}<html><body>`, 'two-in-one'],
    ['a text that is a page', 'text/plain', '<!DOCTYPE html><title>x</title>', 'two-in-one'],
    ['a text that is a picture with scripts', 'text/plain', '\n <svg onload="x">', 'two-in-one'],
    ['a mail with a page before it', 'message/rfc822', 'From: <script>x</script>\r\n\r\nx', 'two-in-one'],
    ['a PDF with scripts', 'application/pdf', pdf.replace('<<>>', '<</S /JavaScript>>'), 'active-content'],
    [
      'a PDF that starts programs',
      'application/pdf',
      pdf.replace('<<>>', '<</S /Launch>>'),
      'active-content',
    ],
    [
      'a PDF with a file inside',
      'application/pdf',
      pdf.replace('<<>>', '<</Type /EmbeddedFile>>'),
      'active-content',
    ],
    [
      'a PDF that hides its scripts',
      'application/pdf',
      pdf.replace('<<>>', '<</S /J#61vaScr#69pt (app.alert)>>'),
      'active-content',
    ],
    ['a PDF with a film', 'application/pdf', pdf.replace('<<>>', '<</S /RichMedia>>'), 'active-content'],
    ['a PDF about scripts', 'application/pdf', pdf.replace('<<>>', '(JavaScript /Launched)'), undefined],
    [
      'the program that scanners are tried out with',
      'text/plain',
      'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*',
      'active-content',
    ],
    ['nothing', 'application/pdf', '', 'wrong-content'],
  ])('%s', (_name, mediaType, content, expected) => {
    expect(checkContent(mediaType, latin(content))).toBe(expected);
  });

  test('any bytes get an answer, and no bytes are of two types', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const taken = Object.keys(mediaTypes).filter((type) => checkContent(type, bytes) === undefined);
        // A mail is a text as well.
        expect(taken.filter((type) => type !== 'message/rfc822').length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test('the type by the ending', () => {
  expect(['a.pdf', 'a.JPG', 'b.x.jpeg', 'c.png', 'd.txt', 'e.eml'].map(mediaTypeOf)).toEqual([
    'application/pdf',
    'image/jpeg',
    'image/jpeg',
    'image/png',
    'text/plain',
    'message/rfc822',
  ]);
  expect([mediaTypeOf('a.exe'), mediaTypeOf('pdf.html'), mediaTypeOf('')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
