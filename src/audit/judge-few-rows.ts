import type { Finding } from "./finding.ts";
import type { Legible } from "./legible.ts";

/** Rows that are nobody's answers; behind any other that was set aside there may be a person. */
const ofNobody = new Set(["preview", "test", "blank", "header-again", "total"]);
/** Numbers of an import that count no rows set aside. */
const notAside = new Set(["read", "kept", "kept-partial", "questions", "unasked", "personal", "missing"]);
/** Oddities that speak of some among all. */
const parts = new Set(["missing-code", "straight-lining", "speeders", "words", "doubled-rows"]);

/**
 * Attacks the tables about imports and oddities: whether a row tells of fewer people than may be told, by itself or by subtraction. Rows read
 * minus rows kept minus all others set aside are those of which no number is published.
 *
 * @param least the smallest number of people that may be told
 */
export function judgeFewRows({ file, rows }: Legible, least: number): Finding[] {
  if (file.name === "data/oddities.csv") return fewAmongAll(file.name, rows, least);
  if (file.name !== "data/imports.csv") return [];
  const [header = [], ...records] = rows;
  const findings: Finding[] = [];
  const add = (line: number, text: string) =>
    findings.push({ rule: "canary", refuses: true, place: `${file.name}:${line}`, text });
  const cells = records.map((record, index) => {
    const cell = (name: string) => record[header.indexOf(name)] ?? "";
    const n = cell("n") === "" ? undefined : Number(cell("n"));
    return { line: index + 2, place: `${cell("wave")} ${cell("survey")}`, counted: cell("counted"), n };
  });
  for (const own of Map.groupBy(cells, ({ place }) => place).values()) {
    for (const { line, counted, n } of own) {
      const isOfPeople = !notAside.has(counted)
        ? !ofNobody.has(counted)
        : ["kept", "kept-partial", "missing"].includes(counted);
      if (isOfPeople && n !== undefined && n > 0 && n < least)
        add(line, `${counted} counts ${n}, fewer than the ${least} that may be told. Band it, and hide the rows read.`);
    }
    const of = (counted: string) => own.find((row) => row.counted === counted);
    const [read, kept, unsent] = [of("read"), of("kept"), of("kept-partial")];
    const sent = kept?.n === undefined || unsent?.n === undefined ? 0 : kept.n - unsent.n;
    if (unsent !== undefined && sent > 0 && sent < least)
      add(
        unsent.line,
        `the rows kept, less those never sent in, are ${sent}, fewer than the ${least} that may be told. Hide it.`,
      );
    if (read?.n === undefined || kept?.n === undefined) continue;
    const aside = own.filter(({ counted }) => !notAside.has(counted));
    const left = aside.reduce((rest, { n = 0 }) => rest - n, read.n - kept.n);
    if (aside.some(({ n }) => n === undefined) || left !== 0)
      add(
        read.line,
        "the rows read, less those kept and those set aside, tell how many rows were banded. Hide the rows read.",
      );
  }
  return findings;
}

function fewAmongAll(name: string, [header = [], ...records]: Legible["rows"], least: number): Finding[] {
  return records.flatMap((record, index): Finding[] => {
    const number = (column: string) => {
      const text = record[header.indexOf(column)] ?? "";
      return text === "" ? undefined : Number(text);
    };
    const [n, of] = [number("n"), number("of")];
    const isPart = parts.has(record[header.indexOf("oddity")] ?? "");
    const rest = isPart && n !== undefined && of !== undefined && of > n ? of - n : undefined;
    const few = [n, of, rest].find((people) => people !== undefined && people > 0 && people < least);
    if (few === undefined) return [];
    const text = `tells of ${few} people, by itself or by subtraction; fewer than ${least} may not be told. Leave n and of empty.`;
    return [{ rule: "canary", refuses: true, place: `${name}:${index + 2}`, text }];
  });
}
