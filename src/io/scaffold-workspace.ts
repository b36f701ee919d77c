import { stringify } from "yaml";
import type { Locale } from "../survey/text.ts";
import { confidentiality, workspace } from "../survey/workspace.ts";
import type { ScaffoldFile } from "./scaffold-file.ts";
import { optionalLine, scaffoldLine } from "./scaffold-line.ts";
import { workspaceGitignore } from "./workspace-gitignore.ts";
import { workspaceReadme } from "./workspace-readme.ts";

/** What a new workspace is made from. */
export interface NewWorkspace {
  /** The name of the organisation. */
  organisation: string;
  /** What its readers read. */
  languages: readonly Locale[];
  /** What the site can be made in now: languages that the questions are written in; the first is the default. */
  locales: readonly Locale[];
}

/**
 * The files of a workspace without surveys and waves: settings with their explanations, what stays out of Git, a README, and an example for
 * CI. Sound as it stands: what it leaves out is added by an import.
 */
export function scaffoldWorkspace({ organisation, languages, locales }: NewWorkspace): ScaffoldFile[] {
  return [
    { file: "heartline.yaml", text: settingsFile(organisation, languages, locales) },
    { file: ".gitignore", text: workspaceGitignore },
    { file: "README.md", text: workspaceReadme(organisation, languages) },
    { file: "ci-example.yml", text: ciExample },
  ];
}

function settingsFile(organisation: string, languages: readonly Locale[], locales: readonly Locale[]): string {
  const { shape } = workspace;
  const names = Object.fromEntries(locales.map((locale) => [locale, organisation]));
  const all = shape.confidentiality.parse(undefined);
  const later = languages.filter((language) => !locales.includes(language));
  const toAdd = later.map(
    (locale) =>
      `# To add ${locale}: write it here, run npm run check, and write the texts in ${locale} that it names. It builds again when none is left.\n`,
  );
  const blank = `{ ${locales.map((locale) => `${locale}: …`).join(", ")} }`;
  const lines = [
    "# The settings of this report. npm run check names whatever does not fit, with its line.\n",
    `${scaffoldLine(`organisation: ${flow(names)}`, shape.organisation)}\n`,
    `${toAdd.join("")}${scaffoldLine(`locales: ${flow(locales)}`, shape.locales)}\n`,
    "# The smallest groups that may be shown, in people. None may be below 5, and each may be raised.",
    "confidentiality:",
    `  minimum: ${flow(all.minimum)}`,
    indent(optionalLine("rowsInGit: true", confidentiality.shape.rowsInGit)),
    `${indent(optionalLine("public: true", confidentiality.shape.public))}\n`,
    `${optionalLine(`contact: ${blank}`, shape.contact)}\n`,
    `${optionalLine(`planned: [{ id: 2027-spring, title: ${blank}, start: 2027-05-10, end: 2027-05-23 }]`, shape.planned)}\n`,
    `${optionalLine(`upkeep: { owner: ${blank}, review: 2027-01-15 }`, shape.upkeep)}\n`,
    "# The colour of the house, and where the site will stand.",
    '# brand: { accent: "#1f5c99" }',
    "# site: { url: https://reports.example.org, base: / }",
  ];
  return `${lines.join("\n")}\n`;
}

function flow(value: object): string {
  return stringify(value, { collectionStyle: "flow", lineWidth: 0 }).trim();
}

function indent(lines: string): string {
  return lines.replace(/^/gm, "  ");
}

const ciExample = `# An example for GitHub Actions; as .github/workflows/report.yml it runs after each push. Fill in what stands in capitals.
#
# The answers are not in Git, so a runner of your own has to have them: HEARTLINE_DATA names a folder there that holds all of data/ (units.csv and
# waves/ with everything in it). Without such a runner, build where the answers are and publish dist/ from there.
name: Report
on:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  report:
    runs-on: self-hosted
    env:
      HEARTLINE_DATA: /FOLDER/ON/THE/RUNNER/data
    steps:
      - uses: actions/checkout@v4
        with: { path: workspace, fetch-depth: 0 }
      # Always the same release of Heartline, so that figures do not move because the program did.
      - uses: actions/checkout@v4
        with: { repository: OWNER/heartline, ref: TAG, path: heartline }
      - uses: actions/setup-node@v4
        with: { node-version: 24 }
      - run: npm run check -- --workspace ../workspace
        working-directory: heartline
      - run: npm run build -- --workspace ../workspace
        working-directory: heartline
      # From here on: publish workspace/dist where only its readers can see it.
`;
