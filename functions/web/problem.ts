/** What goes wrong in a way that the caller can understand: RFC 9457 problem details with a stable code. */
export interface FieldProblem {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}

export class Problem extends Error {
  override readonly name = 'Problem';
  readonly status: number;
  readonly code: string;
  readonly errors: readonly FieldProblem[] | undefined;
  /** When to try again, where waiting helps. */
  readonly retryAfterSeconds: number | undefined;

  /** @param detail a sentence for the person or program that asked */
  constructor(
    status: number,
    code: string,
    detail: string,
    errors?: readonly FieldProblem[],
    retryAfterSeconds?: number,
  ) {
    super(detail);
    this.status = status;
    this.code = code;
    this.errors = errors;
    this.retryAfterSeconds = retryAfterSeconds;
  }

  toJSON() {
    const { status, code, message: detail, errors } = this;
    return {
      type: `urn:entraide:problem:${code}`,
      title: code,
      status,
      code,
      detail,
      ...(errors && { errors }),
    };
  }
}

export const notFound = () =>
  new Problem(404, 'not-found', 'There is nothing here, or nothing that you may see.');
export const forbidden = (detail = 'Your role does not allow this.') => new Problem(403, 'forbidden', detail);
export const conflict = (code: string, detail: string) => new Problem(409, code, detail);
export const unprocessable = (code: string, detail: string, errors?: readonly FieldProblem[]) =>
  new Problem(422, code, detail, errors);
