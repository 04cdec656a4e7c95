import { describe, expect, it } from 'vitest';
import { notificationShape, statementShape } from '../../../workflows/bank/account-report-shape.ts';
import { statusReportShape } from '../../../workflows/bank/status-report-shape.ts';
import { readXml, type XmlElement } from '../../../workflows/bank/xml-reading.ts';
import type { Shape } from '../../../workflows/bank/xml-shape.ts';
import { hasSchema, needsSchemas, schemasMissing, schemaText } from './iso-schemas.ts';

const messages = (
  [
    ['pain.002.001.14', statusReportShape],
    ['camt.053.001.12', statementShape],
    ['camt.054.001.02', notificationShape],
    ['camt.054.001.04', notificationShape],
    ['camt.054.001.12', notificationShape],
  ] as const
).filter(([version]) => schemasMissing || hasSchema(version));

interface Particle {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
  readonly many: boolean;
}

const attributeOf = (element: XmlElement, name: string) =>
  element.attributes.find(([each]) => each === name)?.[1] ?? '';

/** The elements that a complex type of the schema allows, in order; those of a choice are optional. */
function particlesOf(element: XmlElement, chosen: boolean): Particle[] {
  return element.children.flatMap((child) => {
    if (child.name !== 'element') return particlesOf(child, chosen || child.name === 'choice');
    return [
      {
        name: attributeOf(child, 'name'),
        type: attributeOf(child, 'type'),
        optional: chosen || attributeOf(child, 'minOccurs') === '0',
        many: !['', '1'].includes(attributeOf(child, 'maxOccurs')),
      },
    ];
  });
}

/** Every way in which the shape would refuse what the schema allows; and how many types were compared. */
function narrower(
  schema: XmlElement,
  type: string,
  shape: Shape,
  path: string,
): { compared: number; faults: string[] } {
  const definition = schema.children.find(
    (each) => each.name === 'complexType' && attributeOf(each, 'name') === type,
  );
  const particles = definition ? particlesOf(definition, false) : [];
  const faults = particles.length === 0 ? [`${path}: no elements`] : [];
  let compared = 1;
  let last = -1;
  for (const { name, type: inside, many } of particles) {
    const index = shape.order.get(name) ?? -1;
    if (index < last) faults.push(`${path}/${name}: missing or out of order`);
    if (many && !shape.places[index]?.many) faults.push(`${path}/${name}: may be repeated`);
    last = index;
    const deeper = shape.inside.get(name);
    if (!deeper) continue;
    const found = narrower(schema, inside, deeper, `${path}/${name}`);
    compared += found.compared;
    faults.push(...found.faults);
  }
  for (const { names, required } of shape.places) {
    const meant = particles.filter(({ name }) => names.includes(name));
    if (required && names.length === 1 && meant.every(({ optional }) => optional))
      faults.push(`${path}/${names}: may be absent`);
  }
  return { compared, faults };
}

describe('what a bank file must look like', () => {
  it.skipIf(schemasMissing).each(messages)(
    `refuses nothing that the schema of %s allows${needsSchemas}`,
    (version, shape) => {
      const { compared, faults } = narrower(readXml(schemaText(version)), 'Document', shape, '');
      expect(faults).toEqual([]);
      expect(compared).toBeGreaterThan(8);
    },
  );
});
