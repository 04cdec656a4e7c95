/** Why a definition is not loaded: it is wrong, or it asks for what the engine leaves out (docs/states-language.md). */

/** The definition is not a valid state machine in the States Language with JSONata. */
export class InvalidDefinition extends Error {
  override readonly name = 'InvalidDefinition';
  /** The state it is about, or undefined when it is the machine itself. */
  readonly state: string | undefined;

  constructor(message: string, state?: string) {
    super(state === undefined ? message : `State '${state}': ${message}`);
    this.state = state;
  }
}

/**
 * What the engine leaves out, by the name it is refused under. The list in docs/states-language.md is this one,
 * and a test compares them.
 */
export const REFUSED_FEATURES = [
  'JSONPath',
  'Map ItemReader',
  'Map ResultWriter',
  '$eval',
  'Resource without a handler',
] as const;

export type RefusedFeature = (typeof REFUSED_FEATURES)[number];

/** The definition is valid but uses a feature that the engine does not have. */
export class UnsupportedFeature extends Error {
  override readonly name = 'UnsupportedFeature';
  readonly feature: RefusedFeature;
  readonly state: string | undefined;

  constructor(feature: RefusedFeature, state?: string, detail?: string) {
    super(`Not supported: ${feature}${detail ? ` (${detail})` : ''}${state ? ` in state '${state}'` : ''}`);
    this.feature = feature;
    this.state = state;
  }
}
