/** What mails about trainings, coaching, initiatives and talks say in English. */
import type { SupportMails } from './index.ts';

export const en: SupportMails = {
  'waiting-list': {
    subject: 'You are on the waiting list ({reference})',
    paragraphs: [
      'Your claim “{measure}” (reference {reference}) meets the conditions, but there is no seat left at the moment.',
      'Your place on the waiting list is kept. As soon as a seat is free, your claim goes on by itself, in the order of arrival.',
    ],
    action: 'See my place',
  },
  'coaching-waiting': {
    subject: 'We are looking for your coach',
    paragraphs: [
      'Your coaching is approved. Everybody who speaks your language is taken at the moment.',
      'We keep looking and write to you as soon as somebody has a place. You need not do anything.',
    ],
    action: 'See my coaching',
  },
  'coaching-matched': {
    subject: '{coach} accompanies you',
    paragraphs: [
      '{coach} will accompany you and gets in touch to plan a first meeting.',
      'On the page you see every meeting and what comes next. You may stop at any time.',
    ],
    action: 'See my coaching',
  },
  'coaching-assigned': {
    subject: 'You accompany {member}',
    paragraphs: [
      '{member} asked to be accompanied and was matched with you.',
      'Please plan a first meeting on the page within a few days: {member} is waiting for it.',
    ],
    action: 'See what it is about and plan',
  },
  'coaching-planned': {
    subject: 'Meeting on {on} at {from}',
    paragraphs: [
      'A meeting of your coaching is planned: {on}, {from}, {place}.',
      'If you cannot come, please tell {coach}.',
    ],
    action: 'See my meetings',
  },
  'coaching-plan-reminder': {
    subject: 'Please plan the next meeting with {member}',
    paragraphs: [
      'No meeting with {member} is planned.',
      'Plan the next one, or say what came of it and end the coaching.',
    ],
    action: 'Plan a meeting',
  },
  'coaching-record-reminder': {
    subject: 'What became of the meeting with {member}?',
    paragraphs: ['A meeting with {member} was planned for {on}.', 'Please say whether it took place.'],
    action: 'Say what became of it',
  },
  'coaching-over': {
    subject: 'Your coaching is over',
    paragraphs: [
      'Your coaching is over: {result}. Thank you for the way you went together.',
      'The page keeps what was said. You may ask for another one at any time.',
    ],
    action: 'See what came of it',
  },
  'initiative-report-due': {
    subject: 'First part for your initiative: {first}',
    paragraphs: [
      'The first part for your initiative, {first}, is paid. The second part, {second}, follows on a short report.',
      'Please tell by {until} in a few sentences what you did and what it cost. Without a report by then, the second part goes back to the fund for others.',
    ],
    action: 'Write the report',
  },
  'initiative-report-reminder': {
    subject: 'Reminder: the report on your initiative',
    paragraphs: [
      'We have no report on your initiative yet. The second part, {second}, waits for it.',
      'Please write it by {until}. After that day the second part goes back to the fund for others.',
    ],
    action: 'Write the report',
  },
  'initiative-report-arrived': {
    subject: 'A report on an initiative waits for you ({reference})',
    paragraphs: [
      'The group of initiative {reference} has reported. If it fits what was approved, accept it: the second part, {second}, is then paid.',
      'If something is missing, send it back with a question.',
    ],
    action: 'Read the report',
  },
  'initiative-report-returned': {
    subject: 'A question about your report',
    paragraphs: [
      'Thank you for your report. Before the second part is paid, we need something more: {reason}',
      'Please complete it by {until}.',
    ],
    action: 'Complete the report',
  },
  'initiative-second-part': {
    subject: 'The second part for your initiative: {second}',
    paragraphs: [
      'Your report is accepted. The second part, {second}, leaves with the next order to the bank.',
      'Thank you for what you have done together.',
    ],
    action: 'See my claim',
  },
  'initiative-lapsed': {
    subject: 'The second part for your initiative went back to the fund',
    paragraphs: [
      'No report arrived in time, so the second part, {second}, went back to the fund, where others can use it.',
      'The first part stays yours. If you think that this is wrong, please write to your adviser.',
    ],
    action: 'See my claim',
  },
  'something-waits': {
    subject: 'A message from Entraide',
    paragraphs: [
      'Something waits for you at Entraide.',
      'For reasons of discretion this mail says no more. Sign in to see it.',
    ],
    action: 'Sign in and see',
  },
};
