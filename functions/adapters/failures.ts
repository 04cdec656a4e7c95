/** The two technical failures that state machines know by name: Retry looks for the first, Catch for the second. */

/** Something outside did not answer as it should; the same call may succeed later. */
export class TransientFailure extends Error {
  override readonly name = 'TransientFailure';
}

/** Trying again will not help; a person must look. */
export class PermanentFailure extends Error {
  override readonly name = 'PermanentFailure';
}
