/** What the description is looked at with: pinned, installed once into a folder of their own, no part of the program. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const cacheFolder = path.resolve(import.meta.dirname, '../../.cache/openapi');
const requirements = path.join(import.meta.dirname, 'requirements.txt');
const timeout = 240_000;

/** Their install scripts, which report to their makers, are not run. */
const linters = [
  '@redocly/openapi-core@2.64.0',
  '@stoplight/spectral-core@1.24.1',
  '@stoplight/spectral-rulesets@1.23.1',
] as const;

const lintersFolder = folderFor('linters', linters.join(' '));
const pythonFolder = folderFor('python', readFileSync(requirements, 'utf8'));
/** The command line of schemathesis. */
export const schemathesis = path.join(pythonFolder, 'bin', 'schemathesis');

/** A set of other versions has another folder. */
function folderFor(kind: string, versions: string): string {
  return path.join(
    cacheFolder,
    `${kind}-${createHash('sha256').update(versions).digest('hex').slice(0, 12)}`,
  );
}

/** Why this machine cannot have them; undefined when it can. */
export function whatIsMissing(): string | undefined {
  const { error, status } = spawnSync('python3', [
    '-c',
    'import sys, venv; sys.exit(sys.version_info < (3, 10))',
  ]);
  if (error) return 'schemathesis needs Python 3.10, and there is no python3 on the path';
  return status === 0 ? undefined : 'schemathesis needs Python 3.10 with its module venv';
}

/** @throws Error when one of the registries cannot be reached */
export function installTools(): void {
  installOnce(lintersFolder, () => {
    writeFileSync(path.join(lintersFolder, 'package.json'), '{"private":true}');
    const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--save-exact', '--loglevel=error'];
    execFileSync('npm', ['install', ...options, ...linters], {
      cwd: lintersFolder,
      stdio: 'inherit',
      timeout,
    });
  });
  installOnce(pythonFolder, () => {
    execFileSync('python3', ['-m', 'venv', pythonFolder], { stdio: 'inherit', timeout });
    const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', requirements];
    execFileSync(path.join(pythonFolder, 'bin', 'python'), install, { stdio: 'inherit', timeout });
  });
}

/** What stopped half-way begins again. */
function installOnce(folder: string, install: () => void): void {
  const finished = path.join(folder, 'finished');
  if (existsSync(finished)) return;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  install();
  writeFileSync(finished, '');
}

/** A module of the linters, which the program itself does not have. */
export async function linter<Module>(name: string): Promise<Module> {
  const { resolve } = createRequire(path.join(lintersFolder, 'package.json'));
  return (await import(pathToFileURL(resolve(name)).href)) as Module;
}
