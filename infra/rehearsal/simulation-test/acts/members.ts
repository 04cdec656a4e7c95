/** Members: they file, answer what they are asked, think better of it, appeal, and move to another bank. */
import { answerClaim, appealClaim, withdrawClaim } from '../../../../functions/claims/member-actions.ts';
import { requiredOfClaim } from '../../../../functions/claims/required-documents.ts';
import { putDocument } from '../../../../functions/documents/store.ts';
import { fileClaim as file } from '../../../../functions/filing/file-claim.ts';
import { importRegister } from '../../../../functions/registers/import-register.ts';
import { instantOf } from '../../../../workflows/calendar.ts';
import type { Claim } from '../../../../workflows/claim/claim.ts';
import { policyOf } from '../../../../workflows/policy/plan.ts';
import { makeIban } from '../../demo/account-numbers.ts';
import { csvOf } from '../../demo/csv-files.ts';
import { formMakers } from '../../demo/play/forms/index.ts';
import { createRandom, type Random } from '../../demo/random.ts';
import { personOf, type World } from '../world.ts';
import { type Act, type NamedAct, pickOf } from './act.ts';

/** The measures that money moves in, and how often each is asked for. */
const asked: readonly (readonly [string, number])[] = [
  ['cancelled-contract', 8],
  ['hardship-aid', 8],
  ['committed-expenses', 6],
  ['promised-contract', 3],
  ['temporary-unemployment', 3],
  ['occasional-contract', 3],
  ['training', 3],
  ['partner-claim', 2],
  ['initiative-grant', 3],
  ['equity-injection', 3],
  ['third-party-financing', 3],
  ['zero-interest-loan', 4],
  ['client-commitment', 3],
  ['public-aid', 2],
];

const fileClaim: Act = async (world, random) => {
  const measure = random.weighted(asked);
  const known = world.runtime.deps.measures.find(({ id }) => id === measure);
  const maker = formMakers[measure];
  if (!known || !maker) throw new RangeError(`nobody can ask for ${measure}`);
  const turn = world.filed.get(measure) ?? 0;
  world.filed.set(measure, turn + 1);
  const { countries } = policyOf(world.runtime.deps.plan, known).settings;
  const country = countries[turn % countries.length] ?? 'BE';
  const number = Math.floor(turn / countries.length);
  const chance = createRandom(world.seed, `${measure} ${country} ${number}`);
  const { personId, form } = maker.make({ cooperative: world.cooperative, random: chance, country, number });
  const person = await personOf(world, personId);
  const { language } = person;
  const { claimId } = await file(world.runtime.deps, person, measure, form, { language });
  return `${personId} files ${measure}: ${claimId}`;
};

/** Of the claims that fit, one whose member is still known: those of long ago belong to nobody. */
function someClaim(world: World, random: Random, fits: (claim: Claim) => boolean): Claim | undefined {
  const { CLAIM } = world.books.records.followed;
  return pickOf(
    random,
    CLAIM.values().filter((claim) => claim.filedBy !== 'erased' && fits(claim)),
  );
}

const answer: Act = async (world, random) => {
  const claim = someClaim(world, random, ({ waiting }) => waiting?.for === 'member');
  if (!claim) return undefined;
  const person = await personOf(world, random.chance(95) ? claim.filedBy : 'farid');
  const iban = random.chance(90) ? makeIban('BE', random) : 'BE00';
  if (random.chance(80)) await giveDocuments(world, claim);
  await answerClaim(world.runtime.deps, person, claim.claimId, answerTo(claim, iban), person.language);
  return `${person.personId} answers about ${claim.claimId}`;
};

/** What has to be proved of the claim, kept as if it had been uploaded. */
async function giveDocuments({ runtime: { deps } }: World, claim: Claim): Promise<void> {
  const amountCents = claim.askedCents ?? claim.amountCents;
  const required = await requiredOfClaim(deps, claim, 'fr', amountCents);
  const missing = required.filter(({ given }) => !given);
  const writes = missing.map(({ kind }) =>
    putDocument(
      {
        documentId: deps.random.id(),
        claimId: claim.claimId,
        name: `${kind}.txt`,
        mediaType: 'text/plain',
        kind,
        bytes: 10,
        addedBy: claim.filedBy,
        addedAt: instantOf(deps.clock.now()),
        state: 'kept',
      },
      'absent',
    ),
  );
  if (writes.length > 0) await deps.store.transact(writes);
}

function answerTo(claim: Claim, iban: string) {
  const text = 'Voici ce que vous demandez.';
  if (claim.status === 'payment-returned') return { text, iban };
  const rules = claim.decision?.rules.filter(({ outcome }) => outcome === 'needs-information') ?? [];
  const answers = formMakers[claim.measure]?.answers ?? {};
  const form = Object.assign(
    {},
    ...rules.map(({ id }) => (id === 'account-known' ? { iban } : answers[id])),
  ) as Record<string, unknown>;
  return rules.length === 0 ? { text } : { text, form };
}

const withdraw: Act = async (world, random) => {
  const claim = someClaim(world, random, ({ status }) => status !== 'withdrawn');
  if (!claim) return undefined;
  const person = await personOf(world, claim.filedBy);
  await withdrawClaim(world.runtime.deps, person, claim.claimId);
  return `${person.personId} withdraws ${claim.claimId}`;
};

const appeal: Act = async (world, random) => {
  const refused = ['rejected', 'ineligible', 'expired'];
  const claim = someClaim(world, random, ({ status }) => refused.includes(status));
  if (!claim) return undefined;
  const person = await personOf(world, claim.filedBy);
  await appealClaim(world.runtime.deps, person, claim.claimId, 'Ma situation a changé.');
  return `${person.personId} appeals for ${claim.claimId}`;
};

/** The register is told of another account of somebody who has claimed. */
const changeAccount: Act = async (world, random) => {
  const claim = someClaim(world, random, ({ status }) => status !== 'paid');
  const member = world.cooperative.members.find(({ memberId }) => memberId === claim?.memberId);
  if (!member) return undefined;
  const iban = makeIban('BE', random);
  const csv = csvOf('members', [{ ...member, iban }]);
  const { store, clock } = world.runtime.deps;
  await importRegister(store, 'members', csv, { language: 'fr', clock });
  return `${member.memberId} has the account ${iban} now`;
};

export const membersActs: readonly NamedAct[] = [
  { name: 'file', weight: 22, act: fileClaim },
  { name: 'answer', weight: 10, act: answer },
  { name: 'withdraw', weight: 2, act: withdraw },
  { name: 'appeal', weight: 3, act: appeal },
  { name: 'change-account', weight: 2, act: changeAccount },
];
