/** Occasional members' contracts in the demonstration; now and then somebody asks who has a measure of their own. */
import { cancelContract } from './cancelled-contract.ts';
import { at, contractsOf, type FormMaker } from './scene.ts';

export const occasionalContract: FormMaker = {
  make(scene) {
    const employments = scene.random.chance(8) ? ['fixed-term', 'artist'] : ['occasional'];
    const contract = at(contractsOf(scene, employments).toReversed(), scene.number);
    return { personId: contract.memberId, form: cancelContract(contract, scene.random) };
  },
};
