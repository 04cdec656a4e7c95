/** Every command of `npm run ops`, in the order of its help. */
import type { Command } from './command.ts';
import { inviteMembers } from './members/invite.ts';
import { addStaff } from './staff/add.ts';
import { listStaff } from './staff/list.ts';
import { removeStaffMember } from './staff/remove.ts';

export const commands: readonly Command[] = [addStaff, listStaff, removeStaffMember, inviteMembers];
