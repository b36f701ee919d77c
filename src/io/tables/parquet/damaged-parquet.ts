import { FileFault } from "../file-fault.ts";

/** What is told of a Parquet file that ends too early or whose parts do not fit together. */
export function damagedParquet(): FileFault {
  return new FileFault(
    "expected a whole Parquet file, but this one is cut off or damaged",
    "write or copy it again, as a file and not as text",
  );
}
