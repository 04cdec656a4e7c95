/**
 * Reads a definition in the States Language (JSON, query language JSONata) into the state machine that the
 * interpreter runs, and refuses what is wrong or left out. What is left out: docs/states-language.md.
 */
import type { State, StateMachine, States } from './definition.ts';
import { InvalidDefinition, UnsupportedFeature } from './definition-errors.ts';
import { expectNumber, expectObject, expectText, MACHINE_FIELDS, STATE_FIELDS } from './definition-fields.ts';
import { isObject, type JsonObject } from './json.ts';
import { LOADERS, type LoadStates } from './load-state.ts';

const LONGEST_NAME = 80;

/**
 * @param name the machine's name, as `Engine.start` takes it
 * @param definition the parsed JSON of the States Language
 * @throws InvalidDefinition when it is not a valid definition
 * @throws UnsupportedFeature when it uses what the engine leaves out
 */
export function loadDefinition(name: string, definition: unknown): StateMachine {
  const json = expectObject(definition, MACHINE_FIELDS, 'The state machine');
  const timeoutSeconds = expectNumber(json.TimeoutSeconds, { least: 1, fallback: 0 }, 'TimeoutSeconds');
  const loader = new Loader(expectLanguage(json.QueryLanguage, undefined, 'JSONPath'));
  return {
    name,
    source: JSON.stringify(definition),
    ...loader.loadStates(json, 'The state machine'),
    ...(timeoutSeconds === 0 ? {} : { timeoutSeconds }),
    resources: loader.resources,
  };
}

type Language = 'JSONata' | 'JSONPath';

function expectLanguage(value: unknown, state: string | undefined, fallback: Language): Language {
  if (value === undefined) return fallback;
  if (value === 'JSONata' || value === 'JSONPath') return value;
  throw new InvalidDefinition('QueryLanguage must be JSONata or JSONPath', state);
}

class Loader {
  readonly resources = new Map<string, string>();
  private readonly language: Language;
  private readonly names = new Set<string>();

  constructor(language: Language) {
    this.language = language;
  }

  readonly loadStates: LoadStates = (json, where) => {
    const startAt = expectText(json.StartAt, `${where}: StartAt`);
    if (!isObject(json.States) || Object.keys(json.States).length === 0)
      throw new InvalidDefinition(`${where}: States must hold at least one state`);
    const states = new Map<string, State>();
    for (const [name, state] of Object.entries(json.States)) states.set(name, this.loadState(name, state));
    if (!states.has(startAt)) throw new InvalidDefinition(`${where}: StartAt names no state: '${startAt}'`);
    for (const state of states.values()) checkTargets(state, { startAt, states });
    return { startAt, states };
  };

  private loadState(name: string, value: unknown): State {
    if (name.length > LONGEST_NAME)
      throw new InvalidDefinition(`its name is longer than ${LONGEST_NAME} characters`, name);
    if (this.names.has(name)) throw new InvalidDefinition('another state has the same name', name);
    this.names.add(name);
    const type = isObject(value) ? String(value.Type) : '';
    const load = Object.hasOwn(LOADERS, type) ? LOADERS[type] : undefined;
    if (!load) throw new InvalidDefinition(`Type must be one of ${Object.keys(LOADERS).join(', ')}`, name);
    const language = expectLanguage((value as JsonObject).QueryLanguage, name, this.language);
    if (language === 'JSONPath') throw new UnsupportedFeature('JSONPath', name);
    const state = load(name, expectObject(value, STATE_FIELDS[type] ?? [], type, name), this.loadStates);
    if (state.type === 'Task') this.resources.set(name, state.resource);
    return state;
  }
}

function checkTargets(state: State, { states }: States): void {
  for (const target of targetsOf(state))
    if (!states.has(target))
      throw new InvalidDefinition(`goes to a state that is not there: '${target}'`, state.name);
}

/** The names of the states that may follow this one in its scope. */
export function targetsOf(state: State): readonly string[] {
  const targets: string[] = [];
  if ('next' in state && state.next !== undefined) targets.push(state.next);
  if ('catch' in state) targets.push(...state.catch.map(({ next }) => next));
  if (state.type === 'Choice') {
    targets.push(...state.rules.map(({ next }) => next));
    if (state.default !== undefined) targets.push(state.default);
  }
  return targets;
}
