/** All words of the pages in Dutch, area by area. */
import type { Words } from './index.ts';
import { books } from './nl/books.ts';
import { claims } from './nl/claims.ts';
import { clients } from './nl/clients.ts';
import { coaching } from './nl/coaching.ts';
import { documents } from './nl/documents.ts';
import { filing } from './nl/filing.ts';
import { finance } from './nl/finance.ts';
import { fund } from './nl/fund.ts';
import { home } from './nl/home.ts';
import { incoming } from './nl/incoming.ts';
import { initiatives } from './nl/initiatives.ts';
import { layout } from './nl/layout.ts';
import { loans } from './nl/loans.ts';
import { measures } from './nl/measures.ts';
import { messages } from './nl/messages.ts';
import { mutualAid } from './nl/mutual-aid.ts';
import { news } from './nl/news.ts';
import { operations } from './nl/operations.ts';
import { outlook } from './nl/outlook.ts';
import { partner } from './nl/partner.ts';
import { payments } from './nl/payments.ts';
import { privacy } from './nl/privacy.ts';
import { problems } from './nl/problems.ts';
import { recovery } from './nl/recovery.ts';
import { tasks } from './nl/tasks.ts';
import { trainings } from './nl/trainings.ts';

export const nl: Words = {
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
