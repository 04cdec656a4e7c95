/** The one mail that the listening line sends: something waits. It says neither what nor who, nor do its traces. */
import type { ListeningCall } from '../../workflows/listening/call.ts';
import { mailToPerson } from '../mails/to-person.ts';
import { type Deps, digest } from '../platform/deps.ts';
import type { Effect } from '../platform/store/port.ts';

/** The id is a digest, so that mails about one call cannot be told from others. */
export async function neutralMail(
  deps: Deps,
  { callId }: ListeningCall,
  personId: string,
  occasion: string,
): Promise<Effect[]> {
  const id = `mail:${digest(`${callId}\n${occasion}\n${personId}`)}`;
  return mailToPerson(deps, personId, { id, kind: 'something-waits', path: '/messages' });
}
