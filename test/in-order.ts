/** The order of files where it matters: the stack before what runs on it, what ends or counts the rest in the end. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const first = [/deploy\/stack\.test/];
/** What was never used is known once everything else has run; a stage is taken away when nothing needs it. */
const last = [/unused-grants\.test/, /deploy\/again\.test/];

export class InOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

function rank({ moduleId }: TestSpecification): number {
  if (first.some((one) => one.test(moduleId))) return -1;
  return last.some((one) => one.test(moduleId)) ? 1 : 0;
}
