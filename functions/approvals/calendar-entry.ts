/** A deadline as a file for calendars (iCalendar, RFC 5545): the half hour before it. */
import type { Mail } from '../platform/store/port.ts';

export interface Deadline {
  /** The same for the same deadline: a calendar then moves what it has. */
  readonly uid: string;
  readonly title: string;
  /** Instants, ISO 8601. */
  readonly until: string;
  readonly madeAt: string;
  readonly link: string;
  /** Without its ending. */
  readonly fileName: string;
}

const halfHour = 30 * 60_000;

export function calendarEntry(deadline: Deadline): NonNullable<Mail['attachments']>[number] {
  const { uid, title, until, madeAt, link, fileName } = deadline;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Entraide//Approvals//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp(Date.parse(madeAt))}`,
    `DTSTART:${stamp(Date.parse(until) - halfHour)}`,
    `DTEND:${stamp(Date.parse(until))}`,
    `SUMMARY:${escaped(title)}`,
    `URL:${link}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:-P1D',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  const content = `${lines.flatMap(folded).join('\r\n')}\r\n`;
  return { name: `${fileName}.ics`, mediaType: 'text/calendar; charset=utf-8', content };
}

/** `20200409T160000Z` */
function stamp(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function escaped(text: string): string {
  return text.replace(/([\\,;])/g, '\\$1').replace(/\r?\n/g, '\\n');
}

const longestLine = 70;

/** Lines are at most 75 bytes; what goes on begins with a space. */
function folded(line: string): string[] {
  if (Buffer.byteLength(line) <= longestLine) return [line];
  const parts: string[] = [];
  let part = '';
  for (const letter of line) {
    if (Buffer.byteLength(part + letter) > longestLine) {
      parts.push(part);
      part = ' ';
    }
    part += letter;
  }
  return [...parts, part];
}
