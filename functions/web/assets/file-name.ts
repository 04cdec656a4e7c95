/** Files of the look have names that change with their content, so that browsers may keep them for good. */
import { createHash } from 'node:crypto';

/** `/assets/icons.0123456789abcdef.svg` */
export function fileName(name: string, ending: string, content: string | Uint8Array): string {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
  return `/assets/${name}.${hash}.${ending}`;
}
