/** Words that somebody writes to somebody else: as they like, as long as there is something to read. */
import * as z from 'zod';

/** What shows nothing: spaces of every kind, joiners, fillers, variation selectors, the blank of Braille. */
const nothingToSee = /[\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]+/gu;

/** Control characters, halves of characters, and marks that turn the direction of what stands around them. */
const unreadable = /[^\P{Cc}\n\r\t]|\p{Cs}|[\u202A-\u202E\u2066-\u2069]/u;

/** Whether a reader would see nothing at all. */
export function isBlank(text: string): boolean {
  return text.replace(nothingToSee, '') === '';
}

/** @param max characters; the codes of its errors are those of a form's fields */
export function writtenText(max: number) {
  return z
    .string()
    .refine((text) => !unreadable.test(text), { error: 'control-characters' })
    .trim()
    .refine((text) => !isBlank(text), { error: 'required' })
    .max(max, { error: 'too-long' });
}
