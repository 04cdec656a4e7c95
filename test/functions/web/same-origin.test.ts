/** Forms that another site sends are refused. */
import { describe, expect, test } from 'vitest';
import { isForeign } from '../../../functions/web/same-origin.ts';

const here = 'https://entraide.example/tasks/1';
const request = (headers: Record<string, string>) =>
  new Request(here, { method: 'POST', headers: { Host: 'entraide.example', ...headers } });

describe('a request', () => {
  test.each([
    ['of a program, without headers', {}],
    ['of our own page', { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://entraide.example' }],
    ['of our own page, which hides its origin', { 'Sec-Fetch-Site': 'same-origin', Origin: 'null' }],
    ['of our own page in an older browser', { Origin: 'null' }],
    ['made by the person again', { 'Sec-Fetch-Site': 'none' }],
    ['that names our origin', { Origin: 'https://entraide.example' }],
  ])('%s is let through', (_, headers) => {
    expect(isForeign(request(headers))).toBe(false);
  });

  test.each([
    ['of another site', { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' }],
    ['of a neighbouring site', { 'Sec-Fetch-Site': 'same-site', Origin: 'https://other.entraide.example' }],
    ['of another site in an older browser', { Origin: 'https://evil.example' }],
    ['of another port', { Origin: 'https://entraide.example:8443' }],
    ['of a site that hides its origin', { 'Sec-Fetch-Site': 'cross-site', Origin: 'null' }],
    ['with an origin that is none', { Origin: 'entraide.example' }],
  ])('%s is foreign', (_, headers) => {
    expect(isForeign(request(headers))).toBe(true);
  });
});
