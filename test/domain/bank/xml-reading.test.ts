import fc from 'fast-check';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { BankFileRejected } from '../../../workflows/bank/bank-file.ts';
import { buildCreditTransferFile } from '../../../workflows/bank/build-credit-transfer-file.ts';
import { readXml, type XmlElement } from '../../../workflows/bank/xml-reading.ts';
import { givenFile } from './given-payments.ts';

function outcome(xml: string): string {
  try {
    readXml(xml);
    return 'read';
  } catch (error) {
    if (!(error instanceof BankFileRejected)) throw error;
    return error.code;
  }
}

/** What an independent parser makes of it; undefined when it refuses. */
function textByOracle(xml: string): string | undefined {
  try {
    const document = XmlDocument.fromString(xml);
    const text = document.root.content;
    document.dispose();
    return text;
  } catch {
    return undefined;
  }
}

function allText(element: XmlElement): string {
  return element.children.map(allText).join('') + element.text;
}

describe('XML that is well-formed', () => {
  it.each([
    ['<a/>', ''],
    ['<?xml version="1.0" encoding="UTF-8" standalone=\'yes\' ?>\n<a>x</a>\n', 'x'],
    ['<!-- before --><a>x</a><!-- after -->', 'x'],
    ['<a>&amp;&lt;&gt;&quot;&apos;&#65;&#x1F600;</a>', '&<>"\'A😀'],
    ['<a><![CDATA[<b>&amp;</b>]]></a>', '<b>&amp;</b>'],
    ['<a>one<!-- two -->three</a>', 'onethree'],
    ['<a>\r\n\r</a>', '\n\n'],
    ["<a b='\"' c=\"'\" xml:lang='fr'/>", ''],
    ['<é>ß</é>', 'ß'],
    ['<a\n\tb = "1"\n/>', ''],
    ['<a\r\n\tb = "1\r\n2"\r\n/>\r\n', ''],
    ['<?xml version="1.0"?>\n<?xml-stylesheet type="text/xsl" href="x.xsl"?>\n<a>x</a>', 'x'],
  ])('%j reads as %j', (xml, text) => {
    expect(readXml(xml).text).toBe(text);
    expect(textByOracle(xml)).toBe(text);
  });

  it('resolves prefixes to namespaces, nearest declaration first', () => {
    const root = readXml('<p:a xmlns:p="one" xmlns="two"><b><p:c xmlns:p="three"/></b><p:d/></p:a>');
    const [b, d] = root.children;
    expect([root.namespace, b?.namespace, b?.children[0]?.namespace, d?.namespace]).toEqual([
      'one',
      'two',
      'three',
      'one',
    ]);
    expect([root.name, d?.name]).toEqual(['a', 'd']);
  });
});

describe('XML that is not', () => {
  it.each([
    '',
    '   ',
    'text',
    '<a>',
    '<a><b></a>',
    '<a></b>',
    '<a></ab>',
    '<ab></a>',
    '</a>',
    '<a/><b/>',
    '<a/>text',
    'text<a/>',
    '<a/>\u00a0',
    '<a',
    '<a b="1" b="2"/>',
    '<a xmlns:p="n" xmlns:q="n" p:b="1" q:b="2"/>',
    '<a xmlns="n" xmlns="m"/>',
    '<a b=1/>',
    '<a b/>',
    '<a b="<"/>',
    '<a b="1"c="2"/>',
    '<a b="&nope;"/>',
    '<a>&nope;</a>',
    '<a>&constructor;</a>',
    '<a>&amp</a>',
    '<a>a & b</a>',
    '<a>&#0;</a>',
    '<a>&#x1;</a>',
    '<a>&#xD800;</a>',
    '<a>&#x110000;</a>',
    '<a>&#99999999999999999999;</a>',
    '<a>\u0001</a>',
    '<a>\uFFFE</a>',
    '<a>\uD800</a>',
    '<a>]]></a>',
    '<a><![CDATA[x</a>',
    '<![CDATA[x]]><a/>',
    '<a><!-- x</a>',
    '<a><!-- x -- y --></a>',
    '<a><!-- x ---></a>',
    '<a>< b/></a>',
    '<1a/>',
    '<a:b:c xmlns:a="n"/>',
    '<p:a/>',
    '<a p:b="1"/>',
    '<a xmlns:p=""/>',
    '<a xmlns:xmlns="n"/>',
    '<a xmlns:xml="n"/>',
    '<a></a b>',
    ' <?xml version="1.0"?><a/>',
    '<?xml version="1.0"?><?xml version="1.0"?><a/>',
    '<a><?xml version="1.0"?></a>',
    '<?xml encoding="UTF-8"?><a/>',
    '<?xml version="1.1"?><a/>',
  ])('%j is refused', (xml) => expect(outcome(xml)).toBe('not-well-formed'));

  it.each([
    '<!DOCTYPE a><a/>',
    '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    '<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>',
    '<!doctype a><a/>',
    '<a/><!DOCTYPE a>',
    '<a><!ENTITY x "y"></a>',
    '<a><?xml-stylesheet href="https://example.org/x.xsl"?></a>',
    '<?xml-sheet href="https://example.org/x.xsl"?><a/>',
    '<a><?php echo 1 ?></a>',
  ])('%j is refused for what it declares', (xml) => expect(outcome(xml)).toBe('dtd-not-allowed'));

  it('is refused when it nests deeper than any bank message', () => {
    expect(outcome('<a>'.repeat(65) + '</a>'.repeat(65))).toBe('too-large');
    expect(outcome('<a>'.repeat(200_000))).toBe('too-large');
    expect(outcome('<a>'.repeat(64) + '</a>'.repeat(64))).toBe('read');
  });

  it('is refused when it declares more namespaces than any bank message', () => {
    const declarations = Array.from({ length: 65 }, (_, index) => ` xmlns:p${index}="n"`).join('');
    expect(outcome(`<a${declarations}/>`)).toBe('too-large');
  });

  it('is refused wherever a real file is cut off', () => {
    const xml = buildCreditTransferFile(givenFile()).trimEnd();
    for (let length = 0; length < xml.length; length++)
      expect(outcome(xml.slice(0, length))).toBe('not-well-formed');
  });

  it('is refused without delay when it is built to make readers search', () => {
    for (const hostile of ['<a>&', '<a "', '<a b=', '<a><!-', '<', '<a b="', '<a>&#1'].map((text) =>
      text.repeat(40_000),
    ))
      expect(outcome(hostile)).not.toBe('read');
  });
});

describe('XML that is altered at random', () => {
  const original =
    '<?xml version="1.0"?>\n<p:a xmlns:p="n" b="1"><p:c d=\'2\'>x&amp;y</p:c><!-- e --><f>1.00</f><g/></p:a>\n';
  const piece = fc.constantFrom(
    ...[
      '<',
      '>',
      '/',
      '&',
      ';',
      '"',
      "'",
      '=',
      ' ',
      '-',
      '!',
      '?',
      ']',
      '[',
      ':',
      'a',
      'p:',
      '\n',
      '\u0001',
      '😀',
      '\ud800',
    ],
    ...[
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '&lt;',
      '&#65;',
      '</f>',
      '<f>',
      '<f/>',
      'xmlns="m"',
      ' b="1"',
      'xmlns:p="q"',
    ],
  );
  const change = fc.record({
    at: fc.nat(original.length),
    remove: fc.nat(4),
    insert: fc.option(piece, { nil: '' }),
  });
  const altered = fc
    .array(change, { minLength: 1, maxLength: 3 })
    .map((changes) =>
      changes.reduce(
        (xml, { at, remove, insert }) => xml.slice(0, at) + insert + xml.slice(at + remove),
        original,
      ),
    );

  it('is read exactly when an independent parser reads it, and with the same text', () => {
    fc.assert(
      fc.property(altered, (xml) => {
        const result = outcome(xml);
        // The other parser also wants namespace names to be URIs, and takes declarations of a version that is
        // none.
        if (/xmlns(:p)?\s*=\s*(?!"\w*"|'\w*')/.test(xml) || !xml.startsWith('<?xml version="1.0"?>')) return;
        if (result === 'read') expect(allText(readXml(xml)).length).toBe(textByOracle(xml)?.length);
        if (result === 'not-well-formed') expect(textByOracle(xml)).toBeUndefined();
      }),
      { numRuns: 5000 },
    );
  });
});
