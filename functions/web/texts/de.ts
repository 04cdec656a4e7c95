/** All words of the pages in German, area by area. */

import { books } from './de/books.ts';
import { claims } from './de/claims.ts';
import { clients } from './de/clients.ts';
import { coaching } from './de/coaching.ts';
import { documents } from './de/documents.ts';
import { filing } from './de/filing.ts';
import { finance } from './de/finance.ts';
import { fund } from './de/fund.ts';
import { home } from './de/home.ts';
import { incoming } from './de/incoming.ts';
import { initiatives } from './de/initiatives.ts';
import { layout } from './de/layout.ts';
import { loans } from './de/loans.ts';
import { measures } from './de/measures.ts';
import { messages } from './de/messages.ts';
import { mutualAid } from './de/mutual-aid.ts';
import { news } from './de/news.ts';
import { operations } from './de/operations.ts';
import { outlook } from './de/outlook.ts';
import { partner } from './de/partner.ts';
import { payments } from './de/payments.ts';
import { privacy } from './de/privacy.ts';
import { problems } from './de/problems.ts';
import { recovery } from './de/recovery.ts';
import { tasks } from './de/tasks.ts';
import { trainings } from './de/trainings.ts';
import type { Words } from './index.ts';

export const de: Words = {
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
