/** Every command of `npm run ops`, in the order of its help. */
import { restartClaims } from './claims/restart.ts';
import { refuseClaim, retryClaim } from './claims/review.ts';
import { listStuck } from './claims/stuck.ts';
import type { Command } from './command.ts';
import { exportData } from './data/export.ts';
import { importData } from './data/import.ts';
import { listEffects, retryEffects } from './effects/commands.ts';
import { clearLetters, listLetters } from './letters/commands.ts';
import { inviteMembers } from './members/invite.ts';
import { addStaff } from './staff/add.ts';
import { listStaff } from './staff/list.ts';
import { removeStaffMember } from './staff/remove.ts';

export const commands: readonly Command[] = [
  ...[addStaff, listStaff, removeStaffMember, inviteMembers],
  ...[listStuck, retryClaim, refuseClaim, restartClaims],
  ...[listEffects, retryEffects, listLetters, clearLetters],
  ...[exportData, importData],
];
