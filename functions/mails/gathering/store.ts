/** Mails of a kind to one person in the store: what went out lately, and what waits to go out as one. */
import { indexes, keys } from '../../platform/keys.ts';
import type { Gather, Item, Mail, Write } from '../../platform/store/port.ts';

export interface GatheredHead extends Pick<Gather, 'personId' | 'kind'> {
  /** Which mails of the kind went out, and when (ISO 8601), as far back as it counts: one that is sent again counts once. */
  readonly sent: readonly { readonly id: string; readonly at: string }[];
  /** When those that wait go out; absent while none waits. */
  readonly dueAt?: string;
}

/** One that waits. */
export interface GatheredMail {
  /** Of its effect. */
  readonly id: string;
  readonly mail: Mail;
  readonly gather: Gather;
}

export function putHead(head: GatheredHead, before: Item<GatheredHead> | undefined): Write {
  const { personId, kind, dueAt } = head;
  return {
    op: 'put',
    key: keys.gatheredHead(personId, kind),
    data: head,
    when: before ? { version: before.version } : 'absent',
    ...(dueAt !== undefined && { index: { pk: indexes.gathered, sk: `${dueAt}#${personId}#${kind}` } }),
  };
}
