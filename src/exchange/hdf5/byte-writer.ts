/** Bytes that grow, with numbers as HDF5 writes them: lowest byte first. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 16);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  /** Where the next byte goes. */
  get length(): number {
    return this.#length;
  }

  /** Writes a whole number of 1, 2, 4 or 8 bytes. */
  number(value: number | bigint, byteCount: 1 | 2 | 4 | 8): this {
    const at = this.#grow(byteCount);
    if (byteCount === 8) this.#view.setBigUint64(at, BigInt(value), true);
    else if (byteCount === 4) this.#view.setUint32(at, Number(value), true);
    else if (byteCount === 2) this.#view.setUint16(at, Number(value), true);
    else this.#view.setUint8(at, Number(value));
    return this;
  }

  /** Writes numbers of one byte each. */
  bytes(values: ArrayLike<number>): this {
    const at = this.#grow(values.length);
    this.#bytes.set(values, at);
    return this;
  }

  /** Writes zeros until the length is a multiple of `multiple`. */
  pad(multiple: number): this {
    this.#grow((multiple - (this.#length % multiple)) % multiple);
    return this;
  }

  zeros(count: number): this {
    this.#grow(count);
    return this;
  }

  /** Overwrites eight bytes that were written before. */
  patch(at: number, value: number): void {
    this.#view.setBigUint64(at, BigInt(value), true);
  }

  /** What was written. */
  done(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#length);
  }

  /** Makes room and gives where it begins. */
  #grow(count: number): number {
    const at = this.#length;
    this.#length += count;
    if (this.#length > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(this.#length, 2 * this.#bytes.length));
      larger.set(this.#bytes);
      this.#bytes = larger;
      this.#view = new DataView(larger.buffer);
    }
    return at;
  }
}
