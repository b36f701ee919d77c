import type { Claim, Simulation, Table } from "./simulation.ts";

/** The page with all that was found, in Markdown: the claims together, what does not hold and why, then the figures behind each. */
export function simulationsPage(
  simulations: readonly Simulation[],
  { runs, seed }: { runs: number; seed: number },
): string {
  const known = simulations.flatMap(({ claims }) => claims).filter(({ holds }) => !holds);
  return [
    "# What the method promises, measured",
    `\`npm run simulate\` draws organisations of which the truth is known, lets Heartline score and judge them, and counts how often it is right. It calls the functions that score a workspace, never a copy of a formula, and writes this page. The pinned seed makes it the same in every run: \`--runs ${runs} --seed ${seed}\`. Other options give other draws of the same truths.`,
    "A figure with ± has a Monte-Carlo error: one standard error. One without is exact. A claim fails when a figure lies beyond the promise by more than three standard errors. *Spec* is the specification of the method that the docstrings name. A claim that fails ends the command with exit code 1, unless it is listed under *What does not hold*.",
    "## The claims",
    ...simulations.flatMap(({ title, claims }) => [`**${title}**`, claimTable(claims)]),
    "## What does not hold",
    ...(known.length === 0
      ? ["Every claim holds."]
      : [
          known
            .map(
              ({ promise, found, known: why }) => `- ${promise}. Found: ${found}. ${why ?? "Not explained: an alarm."}`,
            )
            .join("\n"),
        ]),
    ...simulations.flatMap(({ title, text, tables }) => [`## ${title}`, text, ...tables.flatMap(printedTable)]),
  ]
    .join("\n\n")
    .concat("\n");
}

function claimTable(claims: readonly Claim[]): string {
  return markdown(
    ["claim", "found", "holds"],
    claims.map(({ promise, found, holds }) => [promise, found, holds ? "yes" : "**no**"]),
  );
}

function printedTable({ caption, head, rows }: Table): string[] {
  return [`*${caption}*`, markdown(head, rows)];
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
