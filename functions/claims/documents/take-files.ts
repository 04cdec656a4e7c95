/** The files of a sent form, one by one: those that are right are kept, whatever is wrong with another. */
import { text } from '../../../workflows/forms/field.ts';
import { isPhonePicture, mediaTypeOf, mediaTypes } from '../../documents/media-types.ts';
import { Problem } from '../../platform/problem.ts';
import type { PageContext } from '../../web/page-app.ts';
import type { DocumentFile } from './upload.ts';

/** The input's name; behind it, after a dot, which of the required documents it is for. */
export const filesName = 'document';

export const fileRefusals = [
  ...['file-needed', 'name-wrong', 'type-wrong', 'heic', 'wrong-content', 'two-in-one', 'active-content'],
  ...['too-large', 'wrong-type', 'too-many-documents'],
] as const;

export interface RefusedFile {
  readonly name: string;
  /** One of `fileRefusals`. */
  readonly code: string;
}

export interface TakenFiles {
  readonly kept: number;
  readonly refused: readonly RefusedFile[];
}

/** @throws whatever `keep` throws that is no refusal of the file */
export async function takeFiles(
  c: PageContext,
  keep: (file: DocumentFile) => Promise<unknown>,
): Promise<TakenFiles> {
  const body: Record<string, unknown> = await c.req.parseBody({ all: true }).catch(() => ({}));
  const sent = Object.entries(body).flatMap(([field, value]) => filesOf(field, value));
  if (sent.length === 0) return { kept: 0, refused: [{ name: '', code: 'file-needed' }] };
  const refused: RefusedFile[] = [];
  for (const { file, kind } of sent) {
    const code = await refusalOf(file, kind, keep);
    if (code !== undefined) refused.push({ name: file.name.slice(0, 150), code });
  }
  return { kept: sent.length - refused.length, refused };
}

function filesOf(field: string, value: unknown): { file: File; kind: string | undefined }[] {
  const [name, kind] = field.split('.');
  if (name !== filesName) return [];
  const files = [value].flat().filter((one) => one instanceof File && one.size > 0) as File[];
  return files.map((file) => ({ file, kind }));
}

async function refusalOf(
  file: File,
  kind: string | undefined,
  keep: (file: DocumentFile) => Promise<unknown>,
): Promise<string | undefined> {
  if (isPhonePicture(file.name, file.type)) return 'heic';
  const name = text({ max: 150 }).schema.safeParse(file.name.split(/[/\\]/).at(-1));
  if (!name.success) return 'name-wrong';
  const said = file.type.split(';')[0] ?? '';
  const mediaType = Object.hasOwn(mediaTypes, said) ? said : mediaTypeOf(name.data);
  if (mediaType === undefined) return 'type-wrong';
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    await keep({ name: name.data, mediaType, bytes, ...(kind !== undefined && { kind }) });
    return undefined;
  } catch (error) {
    const known = error instanceof Problem && fileRefusals.find((code) => code === error.code);
    if (!known) throw error;
    return known;
  }
}
