/** Initiatives of three or more neighbours in the list; now and then one that asks for too much. */
import { at, type FormMaker, membersOf } from './scene.ts';

const ideas = [
  'Concerts au balcon',
  'Repair café itinérant',
  'Atelier de masques',
  'Voorleesuur online',
  'Gemeinsamer Garten',
];

export const initiativeGrant: FormMaker = {
  make(scene) {
    const { random, number } = scene;
    const members = membersOf(scene);
    const group = [0, 1, 2, 3].slice(0, random.integer(3, 4)).map((step) => at(members, number * 4 + step));
    const lines = ['Matériel', 'Communication', 'Location']
      .slice(0, random.integer(1, 3))
      .map((description) => ({
        description,
        amountCents: random.integer(80, random.chance(10) ? 4_000 : 800) * 100,
      }));
    return {
      personId: group[0]?.memberId ?? '',
      form: {
        title: `${random.pick(ideas)} ${number + 1}`,
        proposal: 'Un projet ouvert à toute la communauté, cet été.',
        members: group.map(({ memberId }) => ({ memberId })),
        lines,
        amountCents: lines.reduce((sum, line) => sum + line.amountCents, 0),
      },
    };
  },
};
