/** A copy of the program in which a test may build: what it needs to be changed for something new shows there. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'vitest';

export const root = join(import.meta.dirname, '../../..');

export interface CopiedHouse {
  readonly folder: string;
  write(file: string, text: string): void;
  /** @throws when the edit changes nothing */
  change(file: string, edit: (text: string) => string): void;
  /** What a program that stands in the copy prints. */
  run(program: string): Promise<string>;
  remove(): void;
}

export function copyHouse(): CopiedHouse {
  const folder = mkdtempSync(join(tmpdir(), 'house-'));
  for (const part of ['functions', 'workflows', 'infra', 'package.json', 'tsconfig.json']) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  return {
    folder,
    write,
    change(file, edit) {
      const before = readFileSync(join(folder, file), 'utf8');
      const after = edit(before);
      expect(after, file).not.toBe(before);
      write(file, after);
    },
    async run(program) {
      write('probe.ts', program);
      return (await promisify(execFile)(process.execPath, ['probe.ts'], { cwd: folder })).stdout;
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}
