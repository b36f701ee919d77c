import { type IdentifyingCells, identifyingCells } from "../privacy/identifying-cells.ts";
import { type IdentifyingKind, identifyingName, identifyingWords } from "../privacy/identifying-name.ts";
import type { ColumnPlan } from "./column-plan.ts";
import type { ProblemList } from "./problem-list.ts";
import { isNoAnswer } from "./tools/no-answer.ts";

/** A column that tells who somebody is, and is not read. */
export interface IdentifyingColumn {
  /** Its header. */
  column: string;
  kind: IdentifyingKind;
}

/** The watch over one file of answers. */
export interface IdentifyingColumns {
  /** Headers of columns that no part of the reader may open, as far as the header and the first rows tell. */
  readonly closed: ReadonlySet<string>;
  /** Those that their header alone gives away: what a row is known by may not hang on which rows come first. */
  readonly named: ReadonlySet<string>;
  see(cells: readonly string[]): void;
  /** The columns that hold what identifies people; columns without content are no finding. */
  done(): IdentifyingColumn[];
}

/**
 * Finds the columns that identify people, by their header or by what stands in them, and closes them: what the instrument does
 * not ask for is dropped. Where the instrument does use such a column, as a unit, segment, weight, date or respondent, that is a
 * problem, and the column is not read either, so that no problem quotes an address.
 *
 * An e-mail address as a respondent's id is a problem too. It would be the safest guess of who is behind a row: a doubled id is
 * quoted in the log, and keyed hashes of addresses can be undone with the key and a staff list. A code costs the analyst one column.
 * Questions are read as questions, whatever their header: a tick below "Telefoon" is an answer. Of a column of comments what stands in it
 * decides: where most cells are e-mail addresses or names, nobody comes to read them.
 *
 * @param sample rows of the file, without the header
 */
export function identifyingColumns(
  header: readonly string[],
  place: { file: string; line: number; survey: string },
  plan: ColumnPlan,
  sample: readonly (readonly string[])[],
  problems: ProblemList,
): IdentifyingColumns {
  const typeOf = new Map(plan.items.flatMap(({ type, columns }) => [...columns.values()].map((own) => [own, type])));
  const used = usesOf(plan);
  const watched = header.flatMap((column, index) => {
    const type = used.has(column) ? undefined : typeOf.get(column);
    if (type !== undefined && type !== "comment") return [];
    const byName = type === undefined ? identifyingName(column) : undefined;
    return [{ column, index, byName, cells: identifyingCells() }];
  });
  const closed = new Set<string>();
  const judge = (one: { column: string; byName: IdentifyingKind | undefined; cells: IdentifyingCells }) => {
    const use = used.get(one.column);
    const told = one.cells.kind ?? (one.cells.hasContent ? one.byName : undefined);
    // A number of staff or customers, or a key, is a code already, which only the organisation can look up.
    const kind = use?.setting === "columns.respondent" && told === "number" ? undefined : told;
    if (kind === undefined || closed.has(one.column)) return kind;
    closed.add(one.column);
    if (use !== undefined) problems.add(problemOf(one.column, kind, use, place));
    return kind;
  };
  for (const one of watched) {
    for (const row of sample) see(one, row);
    judge(one);
  }
  let told = sample.length;
  return {
    closed,
    named: new Set(watched.flatMap(({ column, byName }) => (byName === undefined ? [] : [column]))),
    see(cells) {
      // The sample holds the first rows already.
      if (told > 0) {
        told -= 1;
        return;
      }
      for (const one of watched) see(one, cells);
    },
    done() {
      return watched.flatMap((one) => {
        const kind = judge(one);
        return kind === undefined ? [] : [{ column: one.column, kind }];
      });
    },
  };
}

/** What says that there is no answer tells of nobody, and names among many of such cells are names. */
function see({ cells, index }: { cells: IdentifyingCells; index: number }, row: readonly string[]): void {
  const cell = row[index] ?? "";
  if (!isNoAnswer(cell)) cells.add(cell);
}

interface Use {
  /** The unit, the respondent, the weight, the date, or a segment. */
  name: string;
  setting: string;
}

function usesOf(plan: ColumnPlan): ReadonlyMap<string, Use> {
  const uses = new Map<string, Use>();
  for (const [segment, column] of plan.segments) {
    uses.set(column, { name: `the segment ${segment}`, setting: `segments.${segment}` });
  }
  for (const role of ["date", "weight", "respondent", "unit"] as const) {
    const column = plan[role];
    if (column !== undefined) uses.set(column, { name: `the ${role}`, setting: `columns.${role}` });
  }
  return uses;
}

function problemOf(
  column: string,
  kind: IdentifyingKind,
  { name, setting }: Use,
  { file, line, survey }: { file: string; line: number; survey: string },
) {
  const where = `${setting} in content/surveys/${survey}.yaml`;
  const remedy =
    setting === "columns.respondent"
      ? `replace it before the export by a code that only the survey tool can look up, or take ${where} out: rows need no id`
      : setting === "columns.unit"
        ? `name a column with the ids of units under ${where}`
        : setting.startsWith("segments")
          ? `make a column of coarse groups of it before the export (a region, an age band), or take ${where} out`
          : `name another column under ${where}, or take the setting out`;
  const expected = `expected a column that identifies nobody for ${name}, but it holds ${identifyingWords[kind]}`;
  return { file, line, column, expected, remedy };
}
