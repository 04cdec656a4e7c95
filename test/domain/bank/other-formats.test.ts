/** Files that banks offer and that are not read: each is called by its name, with what to ask the bank for. */
import { describe, expect, it } from 'vitest';
import { parseBankFile } from '../../../workflows/bank/parse-bank-file.ts';
import { rejection } from './bank-answers-given.ts';

describe('a bank file of another format', () => {
  it.each([
    [
      'MT940',
      '{1:F01GKCCBEBBAXXX0000000000}{2:O9400000}{4:\r\n:20:STMT\r\n:25:BE71\r\n:28C:1/1\r\n:60F:C200401EUR1,\r\n-}',
    ],
    ['MT940', ':20:940S200401\r\n:25:BE71096123456769\r\n:28C:92/1\r\n:60F:C200401EUR100,00\r\n'],
    ['MT942', '{1:F01GKCCBEBBAXXX0000000000}{2:O9421200}{4:\r\n:20:X\r\n:34F:EUR0,\r\n-}'],
    ['MT101', '{1:F01GKCCBEBBAXXX0000000000}{2:I101GKCCBEBBXXXXN}{4:\r\n:20:ORDER\r\n:28D:1/1\r\n-}'],
    ['MT101', ':20:ORDER\r\n:28D:1/1\r\n:50H:/BE71096123456769\r\nCOOP\r\n:30:200401\r\n'],
    ['MT910', '{1:F01GKCCBEBBAXXX0000000000}{2:O9101200}{4:\r\n:20:X\r\n:25:BE71\r\n:32A:200401EUR1,\r\n-}'],
    [
      'CFONB 120',
      '0130004    00001EUR2 00012345678  010420                                                  0000000000000{                ',
    ],
    ['MT950', '{1:F01GKCCBEBBAXXX0000000000}{2:O9501200}{4:\r\n:20:X\r\n:25:BE71\r\n:28C:1\r\n-}'],
    ['RAR', 'Rar!\u001a\u0007\u0001\u0000'],
    ['7z', '7z\u00bc\u00af\u0027\u001c'],
    ['text document', '{\\rtf1\\ansi Relevé}'],
    ['ZIP', 'PK\u0003\u0004\u0014\u0000'],
    ['PDF', '%PDF-1.7\n%âãÏÓ'],
    ['CSV', 'Date;Montant;Devise;Communication\n01/04/2020;-100,00;EUR;Facture\n'],
    ['CSV', '"date","amount","currency"\n"2020-04-01","1","EUR"\n'],
    ['JSON', '[{"amount":1}]'],
    ['CFONB 240', `3100${'0'.repeat(236)}`],
    ['first version', `0000001042000005${' '.repeat(111)}1\r\n`],
    ['PKCS#7', '0\u0082\u0012\u0034\u0006\t*\u0086H\u0086\u00f7\r\u0001\u0007\u0002'],
    ['PKCS#7', '-----BEGIN PKCS7-----\nMIIB'],
    ['PGP', '-----BEGIN PGP MESSAGE-----\n\nhQEMA'],
    ['picture', '\u0089PNG\r\n\u001a\n'],
    ['picture', '\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF'],
    [
      'spreadsheet',
      'PK\u0003\u0004\u0014\u0000\u0006\u0000\u0008\u0000\u0000\u0000!\u0000[Content_Types].xml',
    ],
    ['UTF-7', '+ADw-?xml version=+ACI-1.0+ACI-?+AD4-'],
    ['page', '<!DOCTYPE html><html><body>Session expired</body></html>'],
  ])('is called %s, with what to ask the bank for', (name, text) => {
    expect(rejection(text)).toBe('other-format');
    expect(() => parseBankFile(Buffer.from(text, 'latin1'))).toThrow(name);
  });
});
