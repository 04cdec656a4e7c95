/** The part of a long text that is being read: what was read is let go, and what comes is decoded when it is needed. */

/** Everything that is looked at in one glance, such as a tag, fits in it. */
const lookahead = 64 * 1024;

export class TextWindow {
  /** From the place up to which the reader has read, at least so far as it looks ahead. */
  text = '';
  readonly #chunks: Iterator<string>;
  #ended = false;

  constructor(chunks: Iterable<string>) {
    this.#chunks = chunks[Symbol.iterator]();
  }

  /** Lets go what stands before a place. @returns where that place is now */
  from(position: number): number {
    if (this.#ended || this.text.length - position >= lookahead) return position;
    this.text = this.text.slice(position);
    while (!this.#ended && this.text.length < lookahead) this.#more();
    return 0;
  }

  /** Where something stands, however far away it is; -1 when it does not come any more. */
  find(searched: string, position: number): number {
    let begin = position;
    for (;;) {
      const found = this.text.indexOf(searched, begin);
      if (found >= 0 || this.#ended) return found;
      begin = Math.max(position, this.text.length - searched.length + 1);
      this.#more();
    }
  }

  #more(): void {
    const next = this.#chunks.next();
    if (next.done === true) this.#ended = true;
    else this.text += next.value;
  }
}

/** A text in parts, none of which ends within a sign. */
export function* partsOf(text: string, length: number): Generator<string> {
  for (let begin = 0; begin < text.length; ) {
    let end = Math.min(text.length, begin + length);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last <= 0xdbff) end += 1;
    yield text.slice(begin, end);
    begin = end;
  }
}
