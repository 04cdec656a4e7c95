/** Errors as the SDK throws them. */

/** An answer of a service that is an error. */
export function awsError(name: string, httpStatusCode: number, message = 'said something'): Error {
  return Object.assign(new Error(message), { name, $metadata: { httpStatusCode, requestId: 'r-1' } });
}

/** What Node or the SDK throws when no answer came. */
export function noAnswer(kind: 'ECONNRESET' | 'TimeoutError'): Error {
  const error = new Error(`connect ${kind}`);
  return kind === 'TimeoutError'
    ? Object.assign(error, { name: kind, $metadata: {} })
    : Object.assign(error, { code: kind });
}
