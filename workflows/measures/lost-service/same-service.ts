/**
 * When two claims are about one and the same service, whichever measure they are filed under: all of them take
 * their fingerprints from here, so that no service is paid twice.
 */
import type { CaseFacts } from '../measure.ts';
import { normaliseWords } from '../same-words.ts';
import type { LostService } from './lost-service.ts';

type Described = Pick<
  LostService,
  'activityId' | 'clientId' | 'contractId' | 'startsOn' | 'endsOn' | 'function' | 'place'
>;

/**
 * A contract is claimed once; a service described by hand is claimed once by anyone, and by one person once even
 * when the client is told one time and not the other. Several people may have contracts for one and the same
 * service (a band), so their claims share its description.
 */
export function serviceFingerprints(service: Described, { member }: CaseFacts): string[] {
  const { described, own, ownAnyClient } = textsOf(service, member.memberId);
  if (service.contractId === undefined) return [`service:${described}`, own, ownAnyClient];
  return [`contract:${service.contractId}`, own, `shared:contracts:${described}`, `shared:${ownAnyClient}`];
}

/** What a claim for the service cannot stand beside. */
export function serviceConflicts(service: Described, { member }: CaseFacts): string[] {
  const { described, ownAnyClient } = textsOf(service, member.memberId);
  if (service.contractId === undefined) return [`shared:contracts:${described}`, `shared:${ownAnyClient}`];
  return [`service:${described}`, ownAnyClient];
}

function textsOf(service: Described, memberId: string) {
  const described = describe(service, service.clientId);
  return {
    described,
    own: `service:${described}:${memberId}`,
    ownAnyClient: `service:${describe(service, '*')}:${memberId}`,
  };
}

function describe(service: Described, clientId = ''): string {
  const { activityId = '', startsOn, endsOn } = service;
  const words = [normaliseWords(service.function), normaliseWords(service.place)];
  return [activityId, clientId, startsOn, endsOn, ...words].join(':');
}
