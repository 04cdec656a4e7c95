/** The one stylesheet of every page, under a name that changes with its content, so that browsers may keep it. */
import { base } from './css/base.ts';
import { charts } from './css/charts.ts';
import { components } from './css/components.ts';
import { desks } from './css/desks.ts';
import { forms } from './css/forms.ts';
import { frame } from './css/frame.ts';
import { print } from './css/print.ts';
import { tables } from './css/tables.ts';
import { tokens } from './css/tokens.ts';
import { fileName } from './file-name.ts';

export const stylesheet = [tokens, base, frame, forms, components, tables, charts, desks, print]
  .join('\n')
  .replace(/\n\s*/g, '\n')
  .trim();

export const stylesheetPath = fileName('entraide', 'css', stylesheet);
