/** The two technical failures that state machines know by name: Retry looks for the first, Catch for the second. */

/** Something outside did not answer as it should; the same call may succeed later. */
export class TransientFailure extends Error {
  override readonly name = 'TransientFailure';
}

/** There is no room left to keep anything; the same call succeeds once there is. */
export class StorageFull extends TransientFailure {}

/** Trying again will not help; a person must look. */
export class PermanentFailure extends Error {
  override readonly name = 'PermanentFailure';
}
