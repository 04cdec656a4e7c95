/** What the local identity provider keeps between the steps of a sign-in: for minutes, in memory, no more than fits. */
import type { Adapter, AdapterPayload } from 'oidc-provider';

const MAXIMUM_ENTRIES = 5_000;

interface Entry {
  readonly payload: AdapterPayload;
  readonly expiresAt: number;
}

/** One memory for all kinds of things that the provider keeps; the oldest go first when it is full. */
export function openMemory(): (kind: string) => Adapter {
  const entries = new Map<string, Entry>();
  const find = (key: string) => {
    const entry = entries.get(key);
    if (!entry || entry.expiresAt > Date.now()) return entry?.payload;
    entries.delete(key);
    return undefined;
  };
  const search = (kind: string, matches: (payload: AdapterPayload) => boolean) => {
    for (const key of entries.keys()) {
      const payload = key.startsWith(`${kind}:`) ? find(key) : undefined;
      if (payload && matches(payload)) return payload;
    }
    return undefined;
  };
  return (kind) => ({
    async upsert(id, payload, expiresInSeconds = 600) {
      const key = `${kind}:${id}`;
      entries.delete(key);
      entries.set(key, { payload, expiresAt: Date.now() + expiresInSeconds * 1000 });
      if (entries.size > MAXIMUM_ENTRIES) entries.delete(entries.keys().next().value ?? key);
    },
    find: async (id) => find(`${kind}:${id}`),
    findByUid: async (uid) => search(kind, (payload) => payload.uid === uid),
    findByUserCode: async () => undefined,
    async consume(id) {
      const payload = find(`${kind}:${id}`);
      if (payload) payload.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => void entries.delete(`${kind}:${id}`),
    async revokeByGrantId(grantId) {
      for (const [key, { payload }] of entries) if (payload.grantId === grantId) entries.delete(key);
    },
  });
}
