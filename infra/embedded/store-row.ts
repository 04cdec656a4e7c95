/** One item in memory: what stands at its key now, and how far the table is behind. */
import type { Item, Key, Write } from '../../functions/platform/store/port.ts';
import { type Document, noDocument, parseDocument } from './store-documents.ts';
import type { ItemsTable, StoredRow } from './store-items.ts';

type Counters = Readonly<Record<string, number>>;

const noCounters: Counters = Object.freeze({});

/** The data of an item: JSON as it stands in the table until somebody looks at it, then what was parsed. */
class KeptDocument {
  #json: string | undefined;
  #document: Document = noDocument;

  /** @param content JSON, or the document that it was parsed to */
  constructor(content: string | Document) {
    if (typeof content === 'string') this.#json = content;
    else this.#document = content;
  }

  get document(): Document {
    if (this.#json !== undefined) this.#document = parseDocument(this.#json);
    this.#json = undefined;
    return this.#document;
  }

  get json(): string {
    return this.#json ?? JSON.stringify(this.#document.value);
  }

  /** The bytes are known now. */
  measured(mostBytes: number): void {
    if (this.#json === undefined) this.#document = { value: this.#document.value, mostBytes };
  }
}

export class Row {
  readonly key: Key;
  version = 0;
  counters: Counters = noCounters;
  /** False once it is deleted, until the table follows. */
  exists = false;
  /** Whether the table is behind. */
  isDirty = false;
  #index: Key | undefined;
  #expiresAt: number | undefined;
  #kept = new KeptDocument(noDocument);
  #item: Item | undefined;
  /** Its row in the table, if it has one. */
  #rowid: number | undefined;
  #isDataBehind = false;
  #isPlaceBehind = false;

  constructor(key: Key) {
    this.key = { pk: key.pk, sk: key.sk };
  }

  static from(stored: StoredRow): Row {
    const row = new Row(stored);
    row.#rowid = stored.rowid;
    row.#kept = new KeptDocument(stored.data);
    row.exists = true;
    row.version = stored.version;
    if (stored.counters !== null) row.counters = Object.freeze(JSON.parse(stored.counters) as Counters);
    if (stored.ipk !== null && stored.isk !== null)
      row.#index = Object.freeze({ pk: stored.ipk, sk: stored.isk });
    row.#expiresAt = stored.expires_at ?? undefined;
    return row;
  }

  /** The item as readers get it: frozen, the same until it changes. Its data is parsed when somebody looks at it. */
  get item(): Item {
    const kept = this.#kept;
    this.#item ??= Object.freeze({
      ...this.key,
      version: this.version,
      get data() {
        return kept.document.value;
      },
      counters: this.counters,
      ...(this.#index && { index: this.#index }),
      ...(this.#expiresAt !== undefined && { expiresAt: this.#expiresAt }),
    });
    return this.#item;
  }

  get document(): Document {
    return this.#kept.document;
  }

  put({ index, expiresAt, counters }: Write & { op: 'put' }, document: Document): void {
    if (!this.exists) this.counters = counters ? Object.freeze({ ...counters }) : noCounters;
    this.#isPlaceBehind ||= expiresAt !== this.#expiresAt || !isSamePlace(index, this.#index);
    this.#isDataBehind = true;
    this.#index = index && Object.freeze({ pk: index.pk, sk: index.sk });
    this.#expiresAt = expiresAt;
    this.#kept = new KeptDocument(document);
    this.#change(true);
  }

  /** Nothing stands here any more; what is put here later begins anew. */
  delete(): void {
    this.#kept = new KeptDocument(noDocument);
    this.#change(false);
    this.version = 0;
  }

  add(added: Counters): void {
    const counters = { ...this.counters };
    for (const name of Object.keys(added)) counters[name] = (counters[name] ?? 0) + (added[name] ?? 0);
    this.counters = Object.freeze(counters);
    this.#change(true);
  }

  #change(exists: boolean): void {
    this.exists = exists;
    this.version += 1;
    this.isDirty = true;
    this.#item = undefined;
  }

  /** Brings the table up to date. @returns how many characters of JSON were written */
  flush(table: ItemsTable): number {
    this.isDirty = false;
    if (!this.exists) {
      if (this.#rowid !== undefined) table.remove(this.#rowid);
      this.#rowid = undefined;
      return 0;
    }
    const isDataBehind = this.#isDataBehind || this.#rowid === undefined;
    const data = isDataBehind ? this.#kept.json : '';
    const { version } = this;
    const counters = this.counters === noCounters ? null : JSON.stringify(this.counters);
    const place = {
      ipk: this.#index?.pk ?? null,
      isk: this.#index?.sk ?? null,
      expires_at: this.#expiresAt ?? null,
    };
    if (this.#rowid === undefined)
      this.#rowid = table.insert(this.key, { version, data, counters, ...place });
    else if (this.#isPlaceBehind) table.replace(this.#rowid, { version, data, counters, ...place });
    else if (isDataBehind) table.rewrite(this.#rowid, { version, data, counters });
    else table.recount(this.#rowid, { version, counters });
    if (isDataBehind) this.#kept.measured(data.length * 3);
    this.#isDataBehind = false;
    this.#isPlaceBehind = false;
    return data.length;
  }
}

function isSamePlace(one: Key | undefined, other: Key | undefined): boolean {
  return one?.pk === other?.pk && one?.sk === other?.sk;
}
