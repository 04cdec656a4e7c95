/** Files that are what they say, files that are not, and files that are two things at once. */
import { deflateSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../../functions/documents/check-content.ts';
import { mediaTypeOf, mediaTypes } from '../../../functions/documents/media-types.ts';

const latin = (text: string) => Buffer.from(text, 'latin1');
const zipStart = 'PK\x03\x04\x14\0';
const zipEnd = `PK\x05\x06${'\0'.repeat(18)}`;
const pdf = '%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n';
const png = '\x89PNG\r\n\x1a\n\0\0\0\rIHDR....\0\0\0\0IEND\xae\x42\x60\x82';
const jpeg = '\xff\xd8\xff\xe0JFIF....\xff\xd9';
const mail = 'From: festival@example.org\r\nDate: Mon, 10 Feb 2020 10:00:00 +0100\r\n\r\nBonjour';

describe('what a file is', () => {
  test.each<[string, string, string, string | undefined]>([
    ['a PDF', 'application/pdf', pdf, undefined],
    ['a PNG', 'image/png', png, undefined],
    ['a JPEG', 'image/jpeg', jpeg, undefined],
    ['a JPEG with what a telephone puts behind it', 'image/jpeg', `${jpeg}SEFH\0\0SEFT`, undefined],
    ['a text', 'text/plain', 'Bonjour,\r\nd\xc3\xa9sol\xc3\xa9 < 3\n', undefined],
    ['a mail, whose attachments nobody would see', 'message/rfc822', mail, 'wrong-content'],
    ['a text called PDF', 'application/pdf', 'Bonjour', 'wrong-content'],
    ['a PNG called JPEG', 'image/jpeg', png, 'wrong-content'],
    ['a program called text', 'text/plain', 'MZ\x90\0\x03', 'wrong-content'],
    ['bytes that are no UTF-8', 'text/plain', 'caf\xe9', 'wrong-content'],
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
    ['a JPEG and a program behind it', 'image/jpeg', `${jpeg}MZ\x90\0\x03`, 'two-in-one'],
    ['a JPEG and packed bytes behind it', 'image/jpeg', `${jpeg}\x1f\x8b\x08\0\0\0\0\0\0\x03`, 'two-in-one'],
    ['a JPEG and a tar behind it', 'image/jpeg', `${jpeg}a.txt\0\0ustar\x0000`, 'two-in-one'],
    ['a JPEG and a PDF behind it', 'image/jpeg', jpeg + pdf, 'two-in-one'],
    ['a text that begins as a page does', 'text/plain', '<!-- --><a href=x>x</a>', 'two-in-one'],
    [
      'a text with a picture that runs a script',
      'text/plain',
      'x <img src=x onerror=alert(1)>',
      'two-in-one',
    ],
    ['a text that is a page', 'text/plain', '<!DOCTYPE html><title>x</title>', 'two-in-one'],
    ['a text that is a picture with scripts', 'text/plain', '\n <svg onload="x">', 'two-in-one'],
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
        expect(taken.length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('an archive inside another file', () => {
  const inside = zipStart + 'x'.repeat(100_000);
  const packed = Buffer.from(`PK\x03\x04\x14\0${'x'.repeat(60)}`, 'latin1').toString('base64');
  test.each([
    ['a ZIP far from the end of a PDF', 'application/pdf', pdf.replace('<<>>', `${inside}${zipEnd}`)],
    ['a ZIP far from the end of a picture', 'image/jpeg', `\xff\xd8\xff\xe0${inside}\xff\xd9`],
    ['a RAR', 'image/jpeg', `${jpeg}Rar!\x1a\x07\0`],
    ['a 7z', 'application/pdf', pdf.replace('<<>>', '7z\xbc\xaf\x27\x1c')],
    ['a ZIP as a mail writes it', 'text/plain', `From: x\r\n\r\n${packed}\r\n`],
    ['a ZIP in an answer to a mail', 'text/plain', `> > ${packed}\r\n`],
    ['a ZIP in a link', 'text/plain', `data:application/zip;base64,${packed}`],
  ])('is refused: %s', (_name, mediaType, content) => {
    expect(checkContent(mediaType, latin(content))).toBe('two-in-one');
  });
});

describe('a PDF that does something by itself', () => {
  const withStream = (dictionary: string, content: Uint8Array | string) =>
    Buffer.concat([
      latin(`%PDF-1.7\n1 0 obj <<${dictionary}>>\nstream\r\n`),
      typeof content === 'string' ? latin(content) : content,
      latin('\nendstream endobj\ntrailer <<>>\n%%EOF\n'),
    ]);
  const objects = (text: string) => deflateSync(latin(`1 0 ${text}`));
  const flate = '/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode';
  test.each([
    'SubmitForm',
    'GoToR',
    'GoToE',
    'ImportData',
    'Launch',
    'JavaScript',
    'Rendition',
    'EmbeddedFiles',
  ])('by /%s is refused, in the open, spelled otherwise, and in a compressed object stream', (name) => {
    const hidden = `#${name.charCodeAt(0).toString(16)}${name.slice(1)}`;
    for (const spelling of [name, hidden]) {
      expect(checkContent('application/pdf', latin(pdf.replace('<<>>', `<</S /${spelling}>>`)))).toBe(
        'active-content',
      );
      const stream = withStream(flate, objects(`<</S /${spelling}>>`));
      expect(checkContent('application/pdf', stream)).toBe('active-content');
    }
  });

  test.each([
    '/Type /Filespec /F (a.exe) /EF <</F 5 0 R>>',
    '/EF 9 0 R',
    '/Subtype /FileAttachment',
    '/S /URI /URI (javascript:alert\\(1\\))',
    '/S /URI /URI( FILE:///etc/passwd)',
    '/S /U#52I /U#52I (data:text/html,x)',
    `/S /URI /URI <${Buffer.from('javascript:x').toString('hex')}>`,
  ])('%s is refused, in an object stream too', (action) => {
    expect(checkContent('application/pdf', latin(pdf.replace('<<>>', `<<${action}>>`)))).toBe(
      'active-content',
    );
    expect(checkContent('application/pdf', withStream(flate, objects(`<<${action}>>`)))).toBe(
      'active-content',
    );
  });

  test('a link to a page is nobody’s harm', () => {
    const link = '<</S /URI /URI (https://plan.example/file:x?data:1)>>';
    expect(checkContent('application/pdf', latin(pdf.replace('<<>>', link)))).toBeUndefined();
  });

  test.each(['/XFA [(template) 5 0 R]', '/XFA 12 0 R', '/X#46A%x\n[ (a) 1 0 R ]'])(
    'by %s is refused',
    (form) => {
      expect(checkContent('application/pdf', latin(pdf.replace('<<>>', `<</AcroForm <<${form}>> >>`)))).toBe(
        'active-content',
      );
      expect(checkContent('application/pdf', withStream(flate, objects(`<<${form}>>`)))).toBe(
        'active-content',
      );
    },
  );

  test.each([
    ['in a filter that is not looked into', '/Type /ObjStm /N 1 /First 4 /Filter /LZWDecode', 'x'],
    ['in two filters', '/Type /ObjStm /N 1 /First 4 /Filter [/ASCIIHexDecode /FlateDecode]', 'x'],
    ['in a stream that cannot be read', flate, 'no such thing'],
    ['without the name of the stream', '/N 1 /First 4 /Filter /FlateDecode', objects('<</S /Launch>>')],
    ['uncompressed', '/Type /ObjStm /N 1 /First 4', '1 0 <</S /GoToR>>'],
    ['in more than a file may hold', flate, deflateSync(Buffer.alloc(70 * 1024 * 1024))],
  ])('hidden %s is refused', (_name, dictionary, content) => {
    expect(checkContent('application/pdf', withStream(dictionary, content))).toBe('active-content');
  });

  test('is another one than a PDF of today with its objects in streams, links and forms', () => {
    const plain = objects('<</Type /Annot /A <</S /URI /URI (https://example.org)>> /FT /Tx>>');
    expect(checkContent('application/pdf', withStream(flate, plain))).toBeUndefined();
    const page = deflateSync(latin('BT (about /JavaScript) Tj ET'));
    expect(checkContent('application/pdf', withStream('/Filter /FlateDecode', page))).toBeUndefined();
  });
});

test('the type by the ending', () => {
  expect(['a.pdf', 'a.JPG', 'b.x.jpeg', 'c.png', 'd.txt'].map(mediaTypeOf)).toEqual([
    'application/pdf',
    'image/jpeg',
    'image/jpeg',
    'image/png',
    'text/plain',
  ]);
  expect([mediaTypeOf('a.exe'), mediaTypeOf('e.eml'), mediaTypeOf('pdf.html'), mediaTypeOf('')]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
