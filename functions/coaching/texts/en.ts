/** What coaches fill in, in English. */
import type { CoachingFormTexts } from './index.ts';

export const en: CoachingFormTexts = {
  session: {
    fields: {
      on: {
        label: 'Date',
      },
      from: {
        label: 'Time',
        hint: 'For example 14:00.',
      },
      place: {
        label: 'Place',
        hint: 'An address, a number or a link.',
      },
    },
    options: {},
    errors: {
      'not-a-time': 'Enter a time such as 14:00.',
      'in-the-past': 'Choose a day to come.',
      'unknown-language': 'Write fr, nl, de or en, with spaces between them.',
      'unknown-sector': 'Write sectors of the list, with spaces between them.',
      'too-few-places': 'You accompany more people already.',
    },
  },
  record: {
    fields: {
      held: {
        label: 'Did the meeting take place?',
      },
      note: {
        label: 'Notes',
        hint: 'You and the person you accompany see them.',
      },
    },
    options: {},
    errors: {
      'not-a-time': 'Enter a time such as 14:00.',
      'in-the-past': 'Choose a day to come.',
      'unknown-language': 'Write fr, nl, de or en, with spaces between them.',
      'unknown-sector': 'Write sectors of the list, with spaces between them.',
      'too-few-places': 'You accompany more people already.',
    },
  },
  outcome: {
    fields: {
      result: {
        label: 'Outcome',
      },
      summary: {
        label: 'In a few sentences',
        hint: 'What has changed, and what comes next.',
      },
    },
    options: {
      'result.goal-reached': 'Goal reached',
      'result.partly-reached': 'Partly reached',
      'result.passed-on': 'Passed on to somebody else',
      'result.stopped': 'Stopped',
    },
    errors: {
      'not-a-time': 'Enter a time such as 14:00.',
      'in-the-past': 'Choose a day to come.',
      'unknown-language': 'Write fr, nl, de or en, with spaces between them.',
      'unknown-sector': 'Write sectors of the list, with spaces between them.',
      'too-few-places': 'You accompany more people already.',
    },
  },
  profile: {
    fields: {
      places: {
        label: 'People accompanied at once',
        hint: 'A cohort counts as one.',
      },
      speaks: {
        label: 'Languages',
        hint: 'For example: fr nl.',
      },
      knows: {
        label: 'Sectors',
        hint: 'Leave empty for all. For example: music design.',
      },
    },
    options: {},
    errors: {
      'not-a-time': 'Enter a time such as 14:00.',
      'in-the-past': 'Choose a day to come.',
      'unknown-language': 'Write fr, nl, de or en, with spaces between them.',
      'unknown-sector': 'Write sectors of the list, with spaces between them.',
      'too-few-places': 'You accompany more people already.',
    },
  },
};
