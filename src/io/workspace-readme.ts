import type { Locale } from "../survey/text.ts";

/**
 * `README.md` of a new workspace, in the language of those who keep it: what lies where, the commands, how the next wave is added, and what
 * stays private. In several languages one below the other.
 */
export function workspaceReadme(organisation: string, languages: readonly Locale[]): string {
  return `${languages.map((language) => readmes[language](organisation)).join("\n")}`;
}

const readmes: Readonly<Record<Locale, (organisation: string) => string>> = {
  nl: (organisation) => `# Belevingsrapport van ${organisation}

Deze map is de werkruimte van een rapport dat met Heartline wordt gemaakt. Er staat geen programma in, alleen instellingen, teksten en cijfers:

| waar | wat |
|---|---|
| \`heartline.yaml\` | naam, talen, kleinste groepen die getoond mogen worden |
| \`content/surveys/\` | de vragenlijsten: vragen, schalen, wat bij elkaar hoort |
| \`data/units.csv\` | de afdelingen; zonder dit bestand is er alleen de hele organisatie |
| \`data/waves/<meting>/\` | per meting: \`wave.md\` (wanneer, hoeveel mensen uitgenodigd) en de antwoorden |
| \`dist/\` | de site, als die gebouwd is: open \`index.html\` |

## Vijf opdrachten

Geef ze in de map van Heartline zelf; \`MAP\` is het pad van deze map.

| opdracht | doet |
|---|---|
| \`npm run check -- --workspace MAP\` | leest alles, noemt wat er niet klopt en zegt wat de beste volgende stap is |
| \`npm run import -- BESTAND --workspace MAP\` | maakt van een export uit je enquêtetool een meting |
| \`npm start -- --workspace MAP\` | toont de site op je eigen computer terwijl je eraan werkt |
| \`npm run build -- --workspace MAP\` | bouwt de site en controleert dat niemand herkenbaar is |
| \`npm run close -- METING --workspace MAP\` | legt een meting vast als iedereen het over de cijfers eens is |

## Een volgende meting

1. Exporteer de antwoorden op dezelfde manier als de vorige keer.
2. \`npm run import -- BESTAND --wave 2027-voorjaar --workspace MAP\`. Is een vraag veranderd, dan zegt de import welke, en wat je in de vragenlijst zet.
3. \`npm run check -- --workspace MAP\`, en doe wat er staat tot er niets meer te doen is.
4. \`npm run build -- --workspace MAP\`, en lees het overzicht.

## Wat privé blijft

Antwoorden van mensen komen nooit in Git: \`.gitignore\` houdt ze tegen, en \`npm run check\` weigert ze. Dat geldt ook voor de verantwoording van een import
(\`*.import.json\`), want die telt precies hoeveel mensen wat antwoordden, en voor \`.heartline/\`. Bewaar de antwoorden waar persoonsgegevens mogen staan en
zet de exports zelf niet in deze map. De site toont geen groep die kleiner is dan \`confidentiality\` in \`heartline.yaml\` toestaat.
`,
  en: (organisation) => `# Experience report of ${organisation}

This folder is the workspace of a report that is made with Heartline. It holds no program, only settings, words and numbers:

| where | what |
|---|---|
| \`heartline.yaml\` | name, languages, the smallest groups that may be shown |
| \`content/surveys/\` | the surveys: questions, scales, what belongs together |
| \`data/units.csv\` | the units; without it there is only the whole organisation |
| \`data/waves/<wave>/\` | for each wave: \`wave.md\` (when, how many were invited) and the answers |
| \`dist/\` | the site, once it is built: open \`index.html\` |

## Five commands

Give them in the folder of Heartline itself; \`DIR\` is the path of this folder.

| command | does |
|---|---|
| \`npm run check -- --workspace DIR\` | reads everything, names what is wrong and tells the best next step |
| \`npm run import -- FILE --workspace DIR\` | makes an export of your survey tool a wave |
| \`npm start -- --workspace DIR\` | shows the site on your own computer while you work on it |
| \`npm run build -- --workspace DIR\` | builds the site and checks that nobody can be recognised |
| \`npm run close -- WAVE --workspace DIR\` | freezes a wave when everybody agrees on its figures |

## The next wave

1. Export the answers in the same way as last time.
2. \`npm run import -- FILE --wave 2027-spring --workspace DIR\`. When a question was changed, the import says which, and what to write in the survey file.
3. \`npm run check -- --workspace DIR\`, and do what it says until nothing is left.
4. \`npm run build -- --workspace DIR\`, and read the overview.

## What stays private

Answers of people never go into Git: \`.gitignore\` keeps them out, and \`npm run check\` refuses them. So it is with the evidence of an import
(\`*.import.json\`), which counts exactly how many people gave which answer, and with \`.heartline/\`. Keep the answers where personal data may lie, and
do not keep the exports themselves in this folder. The site shows no group that is smaller than \`confidentiality\` in \`heartline.yaml\` allows.
`,
};
