/** The journeys by the names of their machines, which effects start; each has its definition in `workflows/`. */
export const machineNames = [
  'claim',
  'loan',
  'financing',
  'bulletin',
  'recovery',
  'coaching',
  'initiative',
  'listening',
  'mutual-aid',
  'distribution',
  'report',
  'gathered-mails',
] as const;
export type MachineName = (typeof machineNames)[number];

/** Where the definition of a machine is. */
export function definitionFile(name: MachineName): URL {
  return new URL(`../../workflows/${name}/${name}.asl.json`, import.meta.url);
}
