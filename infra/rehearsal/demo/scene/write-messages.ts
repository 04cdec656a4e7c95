/** Some members write to whoever handles their claim, and are not answered yet. */
import { chanceFor, lookAgain, type PlayedClaim, type Stage } from '../play/stage.ts';

const texts = [
  'Bonjour, mon loyer est dû le 5. Savez-vous quand une réponse pourra m’être donnée ?',
  'Goedendag, ik heb intussen ook de annulatie van de organisator ontvangen. Moet ik die nog opladen?',
  'Hello, one of the dates was moved to October in the end. Shall I withdraw and file again?',
] as const;

export async function writeMessages(stage: Stage): Promise<void> {
  for (const claim of stage.claims.values()) {
    await lookAgain(stage, claim);
    if (claim.view.status === 'awaiting-approval') await writeSometimes(stage, claim);
  }
}

async function writeSometimes(stage: Stage, claim: PlayedClaim): Promise<void> {
  const random = chanceFor(stage, claim, 'message');
  if (!random.chance(40)) return;
  await stage.api.post(`/api/claims/${claim.claimId}/messages`, { text: random.pick(texts) }, claim.personId);
}
