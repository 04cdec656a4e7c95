/**
 * JSON as the table keeps it: short texts as they are, longer ones deflated against a dictionary of what items mostly
 * say. DynamoDB bills each write by the kilobyte, of the table and again of its index (decision 0172).
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import second from './dictionary-2.json' with { type: 'json' };

/** Below, a billed kilobyte is not undercut anyway. */
const packedFrom = 600;

/** The first byte of what is packed: which dictionary it was packed with. */
const FIRST = 1;
const SECOND = 2;

/** Whatever is packed with it needs it for ever: it is never changed; another one gets a number of its own. */
const firstDictionary = Buffer.from(
  [
    '","bic":"","country":"BE","language":"nl","de","en","urgent":true,"otherAidCents":0,"householdSize":',
    '"incomeBeforeCents":00000,"incomeNowCents":"explanation":"","need":"rent","cachets":0,"hours":',
    '"startsOn":"2020-","endsOn":"2020-","plannedDays":1,"cancelledDays":1,"grossCents":"cancellation":"agreed",',
    '"concludedOn":"2020-02-","cancelledOn":"2020-03-","reason":"","lines":[{"supplier":"","iban":"","description":"",',
    '"refundable":false,"incurredOn":"2020-0","clientId":"","orderId":"","function":"","place":"","contractId":"',
    '"payslip":{"paidOn":"2020-","grossCents":0,"employeeContributionsCents":0,"withholdingTaxCents":0,"netCents":0,',
    '"employerContributionsCents":0,"bonusCents":0,"levyCents":0,"otherCents":0,"indemnityCents":0,"reductionCents":0,',
    '"holidayCents":0,"payslipNo":""}},"wage":{"country":"FR","payClass":"GEN","contractType":"CDD","start":"2020-0',
    '"month":"2020-0","dates":["2020-0"],"payCode":"W1","scheme":"","dayHundredths":100,"hourHundredths":700,',
    '"schemeHourHundredths":0,"refundCents":0,"employerCents":0,"onTopCents":0,"aboutNetCents":0,"isTaxKnown":false}}]',
    '"role":"adviser","social-committee","board-delegate","finance","actor":"system","event":"approval-delegated",',
    '"event":"question-asked"},"event":"payment-returned","event":"withdrawn"},"outcome":"not-met","approved-in-part"',
    '{"id":"not-permanent","outcome":"met","explanation":"{"id":"not-occasional","outcome":"met","explanation":"',
    '{"id":"explanation-given","outcome":"met","explanation":"{"id":"pressing-enough","outcome":"met","values":{"total":',
    '{"id":"income-fell","outcome":"met","values":{"before":{"cents":00},"now":{"cents":00},"drop":{"percent":},"minimum":',
    '{"id":"within-household-cap","outcome":"met","values":{"cap":{"cents":150000},"left":{"cents":150000},"asked":{"cents":',
    '"next":{"date":"2020-07-01"}},"explanation":"{"id":"urgent-first-answer","outcome":"not-applicable","explanation":"',
    '"planned":{"from":"2020-","until":"2020-"},"explanation":"de votre ménage par mois points sur il vous reste par trimestre ',
    '{"id":"account-known","outcome":"met","values":{"account":"FR76 •••• BE •••• ',
    '"explanation":"L’argent sera versé sur le compte FR76 •••• Het geld wordt gestort op rekening BE',
    '"},"explanation":"Vous êtes membre de la coopérative depuis le U bent lid van de coöperatie sinds ',
    '{"id":"is-member","outcome":"met","values":{"joined":{"date":"20',
    '"explanation":"La mesure existe dans votre pays (France De maatregel bestaat in uw land (België).Belgique).',
    '"explanation":"Vous demandez dans les temps : la mesure est ouverte du 30 mars 2020 au 31 décembre 2021."}',
    '"explanation":"U bent op tijd: de maatregel loopt van 30 maart 2020 tot en met 31 december 2021."}',
    '{"id":"measure-open","outcome":"met","values":{"span":{"from":"2020-03-30","until":"2021-12-31"}},',
    '{"id":"country-covered","outcome":"met","values":{"country":{"region":"FR"}},"BE"}},',
    '"kind":"mail","id":"","mail":{"to":"@members.example","subject":"","language":"fr","paragraphs":["","action":{"label":"',
    '"link":"https://","signature":"","facts":[["kind":"resume","id":"","taskToken":"","output":{"claimId":"","route":"',
    '"kind":"start","id":"","machine":"claim","name":"","input":{"claimId":"","round":1}}',
    '"state":"open","linkDigests":["linksExpireAt":"2020-","approverId":"","openedAt":"","planId":"corona-2020",',
    '"kind":"reserve","post","release","debit":"envelope:","credit":"bank:solidarity-be","reason":"payment","pendingId":"',
    '"paymentId":"","payeeId":"member","amountCents":,"state":"settled"}],"questions":[],"messages":[],"documents":[],',
    '"history":[{"at":"2020-04-01T07:00:00.000Z","actor":"m-0000","event":"filed"},{"at":"2020-0',
    '"actor":"system","event":"found-eligible"},{"at":"2020-0","actor":"system","event":"funds-reserved","values":{"amount":{"cents":',
    '"actor":"system","event":"approval-asked","values":{"role":"social-committee","name":"","event":"approved"},{"at":"2020-0',
    '"event":"fully-approved"},{"at":"2020-0","actor":"system","event":"payment-released"},{"at":"2020-0',
    '"actor":"bank","event":"payment-settled","values":{"amount":{"cents":',
    '"approvals":[{"taskId":"","round":1,"step":0,"role":"","approverId":"","state":"approved","askedAt":"2020-0",',
    '"decidedAt":"2020-0","payeesDigest":"","votesNeeded":2,"allocations":[{"transferId":":1:member:0","payeeId":"member",',
    '"source":"solidarity-fund","debit":"envelope:","credit":"payroll:","amountCents":"state":"pending","round":1,"shard":0}],',
    '"chain":["social-committee","adviser"],"decision":{"outcome":"eligible","decidedAt":"2020-0","rules":[{"id":"',
    '"funding":[{"source":"solidarity-fund","bearing":"envelope","amountCents":"payees":[{"payeeId":"member","name":"","iban":"',
    '"remittance":"Entraide"}]},"envelopeId":"-BE-2020","waiting":{"taskToken":"","since":"2020-0","state":"',
    '{"claimId":"","measure":"cancelled-contract","hardship-aid","committed-expenses","planId":"corona-2020",',
    '"policyVersion":"corona-2020.1","memberId":"m-","filedBy":"m-","country":"FR","language":"fr",',
    '"filedAt":"2020-04-01T07:00:00.000Z","filedOn":"2020-04-01","form":{"activityId":"act-","fingerprints":[],',
    '"round":1,"status":"awaiting-approval","submitted","approved","paying","paid","amountCents":"householdId":"h-',
  ].join(''),
);

/** What claims, mails and payments say word for word, people and numbers left out; what is most said stands last. */
const secondDictionary = Buffer.from(second.join(''));

const dictionaries: Readonly<Record<number, Buffer>> = {
  [FIRST]: firstDictionary,
  [SECOND]: secondDictionary,
};

/** @returns the text itself, or its bytes packed, whichever is the smaller */
export function packJson(json: string): string | Uint8Array {
  if (json.length < packedFrom) return json;
  const deflated = deflateRawSync(json, { dictionary: secondDictionary, level: 9 });
  if (deflated.length + 1 >= Buffer.byteLength(json)) return json;
  return Buffer.concat([Buffer.of(SECOND), deflated]);
}

/** @throws RangeError for bytes that were packed with a dictionary that this version of the program does not know */
export function unpackJson(stored: string | Uint8Array): string {
  if (typeof stored === 'string') return stored;
  const dictionary = dictionaries[stored[0] ?? 0];
  if (!dictionary)
    throw new RangeError(`An item was packed with dictionary ${stored[0]}, not one of 1 to ${SECOND}`);
  return inflateRawSync(stored.subarray(1), { dictionary }).toString();
}
