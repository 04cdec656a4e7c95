/**
 * How what a stage keeps is laid out, as a number: a parameter of its stack, which CloudFormation hands on from one
 * deployment to the next. A program of another format is refused there, before anything of the stage is changed.
 */

/** One more whenever a program would misread the items that the one before it left. */
export const STORED_FORMAT = 2;

/** What to do with a stage or an export of another format. */
export const formatAdvice =
  'Use the version of the program that made it: with that one export the data, or bring it to the new format as the notes of this version say. Nothing was changed.';
