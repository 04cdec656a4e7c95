/** How a run's file is handed out: to be saved, under a name that says what it is. */
import type { RunFile } from './view-run.ts';

export function fileHeaders({ mediaType, fileName }: RunFile): Record<string, string> {
  return {
    'Content-Type': `${mediaType}; charset=utf-8`,
    'Content-Disposition': `attachment; filename="${fileName.replace(/[^\w.-]/g, '')}"`,
  };
}
