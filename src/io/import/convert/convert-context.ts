import type { Instrument } from "../../../survey/instrument.ts";
import type { ToolReading } from "../../tools/tool-reading.ts";
import type { FileProfile } from "../column-profile.ts";
import type { Mapping } from "../mapping.ts";
import type { ColumnMatch } from "../match/match-columns.ts";

/** What the rows of an export are turned into answers with. */
export interface ConvertContext {
  /** As problems name the export. */
  file: string;
  reading: ToolReading;
  matches: readonly ColumnMatch[];
  instrument: Instrument;
  survey: string;
  wave: string;
  mapping: Pick<Mapping, "answers" | "others" | "partial" | "zone" | "dates" | "decimal">;
  profile: FileProfile;
  /** What units are called, with their ids; undefined where the units of the workspace could not be read. */
  units: ReadonlyMap<string, string> | undefined;
  /** Items of which it was told already that they were answered on another scale. */
  otherwise?: ReadonlySet<string> | undefined;
  /** Whether problems may quote what fewer than five people said: where only somebody with the file reads them. */
  quotesFew?: boolean | undefined;
  progress?: ((rows: number) => void) | undefined;
}
