/** Files of registers for tests. */

export const memberHeader =
  'member_id,name,email,country,language,iban,employment,household_id,adviser_id,joined_on,left_on';

export const nourRow =
  'nour,Nour El Amrani,nour@members.example,BE,fr,BE68 5390 0754 7034,fixed-term,h-1,adele,2015-03-01,';

export const contractHeader =
  'contract_id,member_id,activity_id,client_id,function,place,starts_on,ends_on,planned_days,gross_cents,concluded_on,state,cachets,hours';

export const membersFile = (...rows: string[]) => [memberHeader, ...rows].join('\n');
