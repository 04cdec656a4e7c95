/** What a thousand claims cost on AWS by the price list, without free tiers: US dollars, eu-west-1, on demand. */

/** Per million, by the price lists of 2025: DynamoDB (standard class), Step Functions (standard), SES, Lambda. */
const perMillion = {
  writeUnits: 0.705,
  readUnits: 0.141,
  transitions: 25,
  mails: 100,
  lambdaRequests: 0.2,
  /** Of a gigabyte on arm64. */
  lambdaSeconds: 13.3334,
};
/** What a call of a warm function takes, and the memory that it has. */
const lambdaCall = { seconds: 0.06, gigabytes: 0.5 };

export interface PerClaim {
  readonly writeUnits: number;
  readonly readUnits: number;
  readonly transitions: number;
  readonly lambdaCalls: number;
  readonly mails: number;
}

export interface ListPrice {
  readonly total: number;
  readonly withoutMail: number;
  readonly parts: {
    readonly table: number;
    readonly machine: number;
    readonly functions: number;
    readonly mail: number;
  };
}

/** @returns US dollars for 1,000 claims, beside what HTTP, logs and traces cost */
export function listPriceOf(claim: PerClaim): ListPrice {
  const lambda =
    perMillion.lambdaRequests + perMillion.lambdaSeconds * lambdaCall.seconds * lambdaCall.gigabytes;
  const parts = {
    table: thousand(claim.writeUnits * perMillion.writeUnits + claim.readUnits * perMillion.readUnits),
    machine: thousand(claim.transitions * perMillion.transitions),
    functions: thousand(claim.lambdaCalls * lambda),
    mail: thousand(claim.mails * perMillion.mails),
  };
  const withoutMail = parts.table + parts.machine + parts.functions;
  return { total: cents(withoutMail + parts.mail), withoutMail: cents(withoutMail), parts };
}

/** Of a thousand, from dollars per million of a claim's. */
function thousand(dollars: number): number {
  return cents(dollars / 1000);
}

/** Tenths of a cent. */
function cents(dollars: number): number {
  return Math.round(dollars * 1000) / 1000;
}
