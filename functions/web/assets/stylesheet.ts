/** The one stylesheet of every page, under a name that changes with its content, so that browsers may keep it. */
import { createHash } from 'node:crypto';
import { base } from './css/base.ts';
import { charts } from './css/charts.ts';
import { components } from './css/components.ts';
import { forms } from './css/forms.ts';
import { tokens } from './css/tokens.ts';

export const stylesheet = [tokens, base, forms, components, charts].join('\n').replace(/\n\s*/g, '\n').trim();

const contentHash = createHash('sha256').update(stylesheet).digest('hex').slice(0, 16);

export const stylesheetPath = `/assets/entraide.${contentHash}.css`;
