/** A store that allows what a role's grants allow, and notes which of them were used. */
import { toAction, toEffectAction } from '../../../functions/platform/store/dynamodb-items.ts';
import type { Query, Store } from '../../../functions/platform/store/port.ts';
import type { FunctionName } from '../../../infra/aws/functions.ts';
import { type ItemGrant, isLike } from './policies.ts';

/** What the DynamoDB side sends for an action of a transaction needs the permission of the same name. */
const actionNames = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
} as const;

/** `GRANTS=note npm run test:infra` lets everything pass and lists all that is missing at the end. */
const onlyNotes = process.env.GRANTS === 'note';

const context = { tableName: 'table', token: 'token' };

export class AccessDenied extends Error {
  override readonly name = 'AccessDenied';
}

/** Grants as `describe` tells them; what was refused with the function's name before it. */
export interface SeenGrants {
  readonly used: ReadonlyMap<FunctionName, Set<string>>;
  readonly refused: Set<string>;
}

export interface Guard {
  readonly store: Store;
}

export function guardStore(
  name: FunctionName,
  store: Store,
  grants: readonly ItemGrant[],
  seen: SeenGrants,
): Guard {
  const need = (action: string, on: ItemGrant['on'], partition: string): void => {
    const fitting = grants.filter(
      (one) => one.action === action && one.on === on && isLike(one.pattern, partition),
    );
    for (const grant of fitting) seen.used.get(name)?.add(describe(grant));
    if (fitting.length > 0) return;
    const what = `${name}: ${describe({ action, on, pattern: partition.replace(/#.*/s, '#*') })}`;
    seen.refused.add(what);
    if (onlyNotes) return;
    throw new AccessDenied(what);
  };
  const guarded: Store = {
    async get(key) {
      need('dynamodb:GetItem', 'table', key.pk);
      return store.get(key);
    },
    async query<Data>(query: Query) {
      need('dynamodb:Query', query.index ? 'index' : 'table', query.pk);
      const page = await store.query<Data>(query);
      if (query.index) for (const { pk } of page.items) need('dynamodb:BatchGetItem', 'table', pk);
      return page;
    },
    async transact(writes, effects = []) {
      const actions = [
        ...writes.map((write) => toAction(write, '{}', context)),
        ...effects.map((effect) => toEffectAction(effect, '{}', context)),
      ];
      for (const action of actions) {
        for (const [kind, { Key, Item }] of Object.entries(action) as [keyof typeof actionNames, Target][]) {
          need(`dynamodb:${actionNames[kind]}`, 'table', (Key ?? Item)?.pk?.S ?? '');
        }
      }
      await store.transact(writes, effects);
    },
  };
  return { store: guarded };
}

type Attributes = Readonly<Record<string, { readonly S?: string }>>;
interface Target {
  readonly Key?: Attributes;
  readonly Item?: Attributes;
}

export function describe({ action, on, pattern }: ItemGrant): string {
  return `${action} ${on} ${pattern}`;
}
