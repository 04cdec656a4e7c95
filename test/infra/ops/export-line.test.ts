/** A line of an export: whatever the table holds comes back as it was, bytes included. */
import { expect, test } from 'vitest';
import { itemOfLine, lineOf } from '../../../infra/ops/data/folder.ts';

test('an item comes back as it was, packed or not', () => {
  const packed = { pk: { S: 'CLAIM#1' }, version: { N: '3' }, data: { B: Uint8Array.of(1, 0, 255, 7) } };
  expect(itemOfLine(lineOf(packed))).toEqual(packed);
  const plain = { pk: { S: 'CLAIM#2' }, data: { S: '{"B":"AQ=="}' }, done: { NULL: true as const } };
  expect(itemOfLine(lineOf(plain))).toEqual(plain);
});
