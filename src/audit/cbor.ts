/** A value as CBOR (RFC 8949) writes it, as far as a search index needs it. */
export type CborValue = number | string | boolean | null | CborValue[] | Map<CborValue, CborValue>;

/**
 * Reads one CBOR value: integers, floats, texts, byte strings (as Latin-1), arrays, maps, and the simple values.
 *
 * @throws at what is none of these, and where bytes are missing or left over
 * @example readCbor(Uint8Array.from([0x82, 0x01, 0x61, 0x61])) // => [1, "a"]
 */
export function readCbor(bytes: Uint8Array): CborValue {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const state = { view, bytes, at: 0 };
  const value = readValue(state);
  if (state.at !== bytes.length) throw new Error(`CBOR: ${bytes.length - state.at} bytes behind the value`);
  return value;
}

interface CborState {
  view: DataView;
  bytes: Uint8Array;
  at: number;
}

function readValue(state: CborState): CborValue {
  const first = state.view.getUint8(state.at);
  state.at += 1;
  const [major, short] = [first >> 5, first & 31];
  if (major === 7) return readSimple(state, short);
  if (short === 31) return readIndefinite(state, major);
  const size = readSize(state, short);
  if (major === 0) return size;
  if (major === 1) return -1 - size;
  if (major === 2 || major === 3) return readText(state, major, size);
  if (major === 4) return Array.from({ length: size }, () => readValue(state));
  if (major === 5) return new Map(Array.from({ length: size }, () => [readValue(state), readValue(state)] as const));
  // A tag says how to read what follows; the value is what matters here.
  return readValue(state);
}

function readIndefinite(state: CborState, major: number): CborValue {
  const values: CborValue[] = [];
  while (state.view.getUint8(state.at) !== 0xff) values.push(readValue(state));
  state.at += 1;
  if (major === 4) return values;
  if (major === 5)
    return new Map(values.flatMap((value, at) => (at % 2 === 0 ? [[value, values[at + 1] ?? null]] : [])));
  if (major === 2 || major === 3) return values.join("");
  throw new Error(`CBOR: type ${major} without a length`);
}

function readText(state: CborState, major: number, size: number): string {
  const end = state.at + size;
  if (end > state.bytes.length) throw new Error("CBOR: the text ends too early");
  const part = Buffer.from(state.bytes.subarray(state.at, end));
  state.at = end;
  return part.toString(major === 3 ? "utf8" : "latin1");
}

function readSize(state: CborState, short: number): number {
  if (short < 24) return short;
  const { view, at } = state;
  const width = 2 ** (short - 24);
  if (width > 8) throw new Error(`CBOR: length of kind ${short}`);
  state.at += width;
  if (width === 1) return view.getUint8(at);
  if (width === 2) return view.getUint16(at);
  if (width === 4) return view.getUint32(at);
  return Number(view.getBigUint64(at));
}

function readSimple(state: CborState, short: number): CborValue {
  const { view, at } = state;
  if (short === 20 || short === 21) return short === 21;
  if (short === 22 || short === 23) return null;
  if (short === 26) {
    state.at += 4;
    return view.getFloat32(at);
  }
  if (short === 27) {
    state.at += 8;
    return view.getFloat64(at);
  }
  throw new Error(`CBOR: simple value ${short}`);
}
