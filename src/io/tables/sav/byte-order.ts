/** Reads the numbers of a file, in the order in which its machine wrote their bytes. */
export interface ByteOrder {
  little: boolean;
  int32(bytes: Buffer, at: number): number;
  /** As a number, which is exact up to 2^53: no file is longer. */
  int64(bytes: Buffer, at: number): number;
  float64(bytes: Buffer, at: number): number;
}

/** Of nearly every machine. */
export const littleEndian: ByteOrder = {
  little: true,
  int32: (bytes, at) => bytes.readInt32LE(at),
  int64: (bytes, at) => Number(bytes.readBigInt64LE(at)),
  float64: (bytes, at) => bytes.readDoubleLE(at),
};

/** Of old Macintosh and Unix machines. */
export const bigEndian: ByteOrder = {
  little: false,
  int32: (bytes, at) => bytes.readInt32BE(at),
  int64: (bytes, at) => Number(bytes.readBigInt64BE(at)),
  float64: (bytes, at) => bytes.readDoubleBE(at),
};
