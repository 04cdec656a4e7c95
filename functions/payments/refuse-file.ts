/** The sentence for a bank file that cannot be read: what it is, and what helps. */
import type { BankFileRejected } from '../../workflows/bank/bank-file.ts';
import { type Problem, problem } from '../platform/problem.ts';

export function refusalOfFile({ code, about }: BankFileRejected): Problem {
  const { format = '', message = '', line } = about;
  switch (code) {
    case 'too-large':
      return problem('too-large.bank-file');
    case 'unknown-schema':
      return message === 'pain.001'
        ? problem('unknown-schema.payment-file')
        : problem('unknown-schema', { found: message });
    case 'invalid-for-schema':
      return line === undefined ? problem(code) : problem('invalid-for-schema.line', { line });
    case 'other-format':
      if (format === 'text') return problem('other-format.text');
      if (format === 'UTF-7') return problem('wrong-encoding');
      if (format === 'PKCS#7' || format === 'PGP') return problem('other-format.sealed', { format });
      return problem(/ZIP|7z|RAR|gzip/.test(format) ? 'other-format.archive' : code, { format });
    default:
      return problem(code);
  }
}
