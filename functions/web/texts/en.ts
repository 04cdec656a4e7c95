/** All words of the pages in English, area by area. */

import { books } from './en/books.ts';
import { claims } from './en/claims.ts';
import { clients } from './en/clients.ts';
import { coaching } from './en/coaching.ts';
import { documents } from './en/documents.ts';
import { filing } from './en/filing.ts';
import { finance } from './en/finance.ts';
import { fund } from './en/fund.ts';
import { home } from './en/home.ts';
import { incoming } from './en/incoming.ts';
import { initiatives } from './en/initiatives.ts';
import { layout } from './en/layout.ts';
import { loans } from './en/loans.ts';
import { measures } from './en/measures.ts';
import { messages } from './en/messages.ts';
import { mutualAid } from './en/mutual-aid.ts';
import { news } from './en/news.ts';
import { operations } from './en/operations.ts';
import { outlook } from './en/outlook.ts';
import { partner } from './en/partner.ts';
import { payments } from './en/payments.ts';
import { privacy } from './en/privacy.ts';
import { problems } from './en/problems.ts';
import { recovery } from './en/recovery.ts';
import { tasks } from './en/tasks.ts';
import { trainings } from './en/trainings.ts';

export const en = {
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
