/** What a Map iterates over: its items, each one's input, and their batches. */

import type { MapItem } from './context.ts';
import type { MapState } from './definition.ts';
import { checkSize, evaluate, evaluateArray, evaluateNumber } from './evaluation.ts';
import type { Branch } from './execution.ts';
import { EvaluationFailure } from './expression.ts';
import type { Run } from './run.ts';

/** The array that the Map iterates over, in batches when it has an ItemBatcher. */
export async function mapItems(run: Run, branch: Branch, state: MapState): Promise<readonly unknown[]> {
  const items = state.items ? await evaluateArray(state.items, run.data(branch)) : inputItems(branch.input);
  return state.batcher ? await inBatches(run, branch, state, state.batcher, items) : items;
}

function inputItems(input: unknown): readonly unknown[] {
  if (Array.isArray(input)) return input;
  throw new EvaluationFailure(`Map state input must be an array but was: ${JSON.stringify(input)}`);
}

/** The input of one iteration: the item, or what ItemSelector makes of it. */
export async function iterationInput(
  run: Run,
  branch: Branch,
  state: MapState,
  item: MapItem,
): Promise<unknown> {
  return state.batcher ? item.value : await select(run, branch, state, item);
}

async function select(run: Run, branch: Branch, state: MapState, item: MapItem): Promise<unknown> {
  if (!state.itemSelector) return item.value;
  const selected = await evaluate(state.itemSelector, run.data(branch, { item }));
  checkSize(selected, state.name);
  return selected;
}

type Batcher = NonNullable<MapState['batcher']>;

async function inBatches(
  run: Run,
  branch: Branch,
  state: MapState,
  batcher: Batcher,
  items: readonly unknown[],
): Promise<readonly unknown[]> {
  const data = run.data(branch);
  const most = (await evaluateNumber(batcher.maxItems, data, { least: 1 })) ?? items.length;
  const mostBytes = (await evaluateNumber(batcher.maxBytes, data, { least: 1 })) ?? Number.POSITIVE_INFINITY;
  const shared = batcher.input ? { BatchInput: await evaluate(batcher.input, data) } : {};
  const batches: { readonly Items: unknown[] }[] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const [index, value] of items.entries()) {
    const item = await select(run, branch, state, { index, value });
    const size = Buffer.byteLength(JSON.stringify(item)) + 1;
    const batch = batches.at(-1);
    bytes += size;
    if (batch && batch.Items.length < most && bytes <= mostBytes) batch.Items.push(item);
    else {
      batches.push({ ...shared, Items: [item] });
      bytes = size;
    }
  }
  return batches;
}
