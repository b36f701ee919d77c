import { guarantee } from "../privacy/guarantee.ts";
import { limits } from "../privacy/limits.ts";
import type { AttackMeasures, LostInformation } from "./attack-measures.ts";
import type { SiteAudit } from "./audit-site.ts";
import type { AuditedWorkspace } from "./audited-workspace.ts";
import type { Finding, Rule } from "./finding.ts";
import { plainKinds } from "./plain-kinds.ts";

/** What each rule means to the analyst who reads the report. */
const ruleSentences: Record<Rule, string> = {
  "small-group": "A combination of published figures isolates fewer people than the minimum.",
  "narrow-range": `What is published leaves a hidden cell less than ${limits.openShare}% of its possible range (spec 6.6).`,
  "wrong-figure": "Something is published that was not scored.",
  canary: "An id, a comment, a name, a row of a respondent, or an unpublished figure stands in the site.",
  "unmapped-number": "A number is no published figure and no declared non-score.",
  unreadable: "A file cannot be read, so nobody can say what is in it.",
};

/**
 * The private report of an audit, in Markdown: what was read and checked, what was found, and what the site guarantees by it. It may
 * name hidden units, so it stays with the analyst (`.heartline/audit/`, outside Git and outside the site).
 */
export function auditReport(audit: SiteAudit, workspace: AuditedWorkspace): string {
  const { canaries, charts, numbers, files } = audit;
  const refusing = audit.findings.filter(({ refuses }) => refuses).length;
  const all = Object.values(numbers).reduce((sum, count) => sum + count, 0);
  return `${[
    "# Audit of a site",
    "",
    refusing === 0
      ? "**Passed.** Nothing was found that refuses this site."
      : `**Refused.** ${refusing} findings. Nothing was published; the last good site stands.`,
    "",
    "This report is private: it may name hidden units. It is not part of the site.",
    "",
    "## What the site guarantees",
    "",
    guaranteed(audit, workspace),
    "",
    "## What was read",
    "",
    table(["kind of file", "files"], Object.entries(files)),
    "",
    "## What was checked",
    "",
    table(
      ["rule", "means", "findings"],
      Object.entries(ruleSentences).map(([rule, sentence]) => [
        rule,
        sentence,
        audit.findings.filter((finding) => finding.rule === rule).length,
      ]),
    ),
    "",
    `### Canaries`,
    "",
    `${canaries.rows} rows of respondents in ${canaries.files} files were read${canaries.filesWithoutRows === 0 ? "" : `; ${canaries.filesWithoutRows} files hold counts or scores and no rows`}.`,
    "",
    `- ids: ${canaries.ids}, of which ${canaries.ids - canaries.idsTooPlain} could be searched; the others read like an ordinary number or word`,
    `- comments: ${canaries.comments}, of which ${canaries.comments - canaries.commentsTooPlain} could be searched; the others hold nothing that the texts of the site do not say too`,
    `- columns that no survey uses: ${canaries.privateColumns.length === 0 ? "none" : canaries.privateColumns.join("; ")}`,
    `- values of such columns, or of columns that identify, that were searched: ${canaries.privateCells}`,
    "- three cells of a row beside each other, of which one is no answer; eight answers beside each other",
    "",
    "### Numbers",
    "",
    `${all} numbers of pages, drawings and downloads:`,
    "",
    table(
      ["what they are", "numbers"],
      [
        ["a published figure of the unit, the subject and the wave it stands at", numbers.published ?? 0],
        ["a published figure of the unit, where the page names no subject", numbers.loose ?? 0],
        ["in a sentence of the editors, as it stands in their text", numbers.prose ?? 0],
        ...Object.entries(plainKinds).map(([kind, sentence]): [string, number] => [
          `${kind}: ${sentence}`,
          numbers[kind as keyof typeof plainKinds] ?? 0,
        ]),
        ["nothing of these", numbers.unmapped ?? 0],
      ],
    ),
    "",
    "### Charts",
    "",
    `${charts.drawings} drawings were read. ${charts.marks} marks were read back to values through an axis of numbers; ${charts.withoutAxis} drawings have no such axis (bars, charts of multiples), and of those only the words were held to the rows. ${charts.data} numbers of live charts were held to the rows. Sparks and dots in tables have no axis of their own: their places were not read back.`,
    "",
    "### Subtraction and bounds",
    "",
    audit.attack === undefined ? "The tables were not attacked in this audit." : attackPart(audit.attack),
    "",
    "## Findings",
    "",
    audit.findings.length === 0 ? "None." : audit.findings.map(findingLine).join("\n"),
  ].join("\n")}\n`;
}

/** What the attack on the tables measured, per survey and wave, and what suppression costs the reader. */
function attackPart({ fieldings }: AttackMeasures): string {
  if (fieldings.length === 0) return "Nothing is hidden in public data, so nothing was attacked.";
  const share = (part: number, whole: number) => (whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)}%`);
  const total = (read: (lost: LostInformation) => number) => fieldings.reduce((sum, { lost }) => sum + read(lost), 0);
  return [
    `Per survey and wave: the smallest group that any combination of published figures isolates (≥ where leverage bounds it), the effective group size (1/leverage, spec 6.3), and the hidden small cell with the least room, as a share of what its answers could add up to (at least ${limits.openShare}% is asked for, spec 6.6).`,
    "",
    table(
      [
        "wave",
        "survey",
        "smallest group",
        "effective size",
        "least room",
        "of",
        "hidden small cells settled by closed form, exchange, solver",
      ],
      fieldings.map(({ wave, survey, smallest, effectiveSize, tightest, settled }) => [
        wave,
        survey,
        smallest === undefined ? "–" : `${smallest.isExact ? "" : "≥ "}${smallest.people}`,
        effectiveSize === undefined ? "–" : effectiveSize.toFixed(1),
        tightest === undefined ? "–" : `${tightest.isExact ? "" : "≥ "}${share(tightest.share, 1)}`,
        tightest?.place ?? "–",
        `${settled.closedForm}, ${settled.exchange}, ${settled.solver}`,
      ]),
    ),
    "",
    "What suppression costs: scores of units that are hidden or only a band, and people whose own unit shows no score. Primary: too few, or alike; complementary: to protect another.",
    "",
    table(
      [
        "wave",
        "survey",
        "scores",
        "hidden, primary",
        "hidden, complementary",
        "people",
        "hidden, primary",
        "hidden, complementary",
      ],
      [
        ...fieldings.map(({ wave, survey, lost }) => [wave, survey, ...costOf(lost, share)]),
        [
          "all",
          "",
          ...costOf(
            {
              cells: total((lost) => lost.cells),
              hiddenCells: {
                primary: total((lost) => lost.hiddenCells.primary),
                complementary: total((lost) => lost.hiddenCells.complementary),
              },
              people: total((lost) => lost.people),
              hiddenPeople: {
                primary: total((lost) => lost.hiddenPeople.primary),
                complementary: total((lost) => lost.hiddenPeople.complementary),
              },
            },
            share,
          ),
        ],
      ],
    ),
  ].join("\n");
}

function costOf(
  { cells, hiddenCells, people, hiddenPeople }: LostInformation,
  share: (part: number, whole: number) => string,
): (string | number)[] {
  return [
    cells,
    share(hiddenCells.primary, cells),
    share(hiddenCells.complementary, cells),
    people,
    share(hiddenPeople.primary, people),
    share(hiddenPeople.complementary, people),
  ];
}

/** The promise that the site makes (spec 6.10), as far as this audit held it to the site, and the minimums in force. */
function guaranteed(audit: SiteAudit, { settings }: AuditedWorkspace): string {
  const { minimum, public: isPublic } = settings.confidentiality;
  if (isPublic) return "None: the workspace is public, no minimum applies, and pages say so.";
  const refused = audit.findings.some(({ refuses }) => refuses);
  if (refused) return "None: this site was refused.";
  const { promise, reach, notCovered } = guarantee(minimum);
  const read = [
    `No id, comment, name or row of the ${audit.canaries.rows} respondents that could be searched stands in the ${Object.values(audit.files).reduce((sum, count) => sum + count, 0)} files of this site,`,
    "and every number on its pages is a published figure or is declared to be none.",
  ].join(" ");
  const attacked =
    audit.attack === undefined
      ? "Whether published figures can be subtracted from each other was not checked here."
      : `${promise.en} ${reach.en}`;
  const minimums = `Minimums in force: ${minimum.score} answers for a score, ${minimum.segment} for a category of a segment, ${minimum.distribution} for a distribution, ${minimum.comment} comments before one is quoted, ${minimum.theme} for a theme.`;
  const not = ["Not covered:", "", ...notCovered.map(({ en }) => `- ${en}`)].join("\n");
  return [attacked, read, minimums, not].join("\n\n");
}

function table(head: readonly string[], rows: readonly (readonly unknown[])[]): string {
  const line = (cells: readonly unknown[]) =>
    `| ${cells.map((cell) => String(cell).replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

function findingLine({ rule, refuses, place, text }: Finding): string {
  return `- **${rule}**${refuses ? "" : " (reported only)"} ${place}: ${text}`;
}
