/**
 * Which executions are in memory: all that something happens to, and of those that only wait the most recent ones.
 * The others are read back from their checkpoint when something happens to them.
 */
import type { Execution } from './execution.ts';

export class CachedExecution {
  readonly execution: Execution;
  /** Signals under way or queued, and calls not answered: while there are any, it stays in memory. */
  busy = 0;
  /** Ends when the signals before have been dealt with: one at a time per execution. */
  tail: Promise<unknown> = Promise.resolve();
  /** True when memory is ahead of a checkpoint that failed: it must be read back. */
  isLost = false;

  constructor(execution: Execution) {
    this.execution = execution;
  }
}

export class ExecutionCache {
  private readonly active = new Map<number, CachedExecution>();
  private readonly waiting = new Map<number, CachedExecution>();
  private readonly mostWaiting: number;

  constructor(mostWaiting: number) {
    this.mostWaiting = mostWaiting;
  }

  get size(): number {
    return this.active.size + this.waiting.size;
  }

  get(id: number): CachedExecution | undefined {
    return this.active.get(id) ?? this.waiting.get(id);
  }

  /** Keeps it in memory until as many `release`s. */
  hold(cached: CachedExecution): void {
    const { id } = cached.execution;
    if (cached.busy++ > 0 || cached.isLost) return;
    this.waiting.delete(id);
    this.active.set(id, cached);
  }

  release(cached: CachedExecution): void {
    const { id } = cached.execution;
    if (--cached.busy > 0 || this.active.get(id) !== cached) return;
    this.active.delete(id);
    if (cached.execution.outcome) return;
    this.waiting.set(id, cached);
    if (this.waiting.size <= this.mostWaiting) return;
    const [longest] = this.waiting.keys();
    if (longest !== undefined) this.waiting.delete(longest);
  }

  /** Forgets it whatever it does: what still comes for it finds the execution as its last checkpoint has it. */
  forget(cached: CachedExecution): void {
    const { id } = cached.execution;
    cached.isLost = true;
    if (this.active.get(id) === cached) this.active.delete(id);
    if (this.waiting.get(id) === cached) this.waiting.delete(id);
  }
}
