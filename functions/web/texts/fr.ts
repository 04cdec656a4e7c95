/** All words of the pages in French, area by area. */

import { books } from './fr/books.ts';
import { claims } from './fr/claims.ts';
import { clients } from './fr/clients.ts';
import { coaching } from './fr/coaching.ts';
import { documents } from './fr/documents.ts';
import { filing } from './fr/filing.ts';
import { finance } from './fr/finance.ts';
import { fund } from './fr/fund.ts';
import { home } from './fr/home.ts';
import { incoming } from './fr/incoming.ts';
import { initiatives } from './fr/initiatives.ts';
import { layout } from './fr/layout.ts';
import { loans } from './fr/loans.ts';
import { measures } from './fr/measures.ts';
import { messages } from './fr/messages.ts';
import { mutualAid } from './fr/mutual-aid.ts';
import { news } from './fr/news.ts';
import { operations } from './fr/operations.ts';
import { outlook } from './fr/outlook.ts';
import { partner } from './fr/partner.ts';
import { payments } from './fr/payments.ts';
import { privacy } from './fr/privacy.ts';
import { problems } from './fr/problems.ts';
import { recovery } from './fr/recovery.ts';
import { tasks } from './fr/tasks.ts';
import { trainings } from './fr/trainings.ts';
import type { Words } from './index.ts';

export const fr: Words = {
  layout,
  home,
  measures,
  filing,
  claims,
  documents,
  tasks,
  trainings,
  coaching,
  initiatives,
  messages,
  finance,
  fund,
  books,
  news,
  operations,
  loans,
  mutualAid,
  outlook,
  partner,
  payments,
  privacy,
  problems,
  clients,
  recovery,
  incoming,
};
