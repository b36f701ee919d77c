/**
 * Makes the numbers of the demo workspace: the fictional energy company Meridiaan, seven waves of two surveys.
 *
 *     node scripts/synthesize-workspace.ts [--workspace DIR]      writes DIR/data, by default the repository's own
 *
 * Every draw comes from a generator seeded by a name, so a second run writes the same bytes. An answer is a latent
 * value cut by thresholds: a part of the person (general, and per pillar), a part of the unit, a part of the wave and
 * chance. Each item is then shifted as a whole until the company's score in that wave is the one planted here, so
 * the figures below are in the data, and everything under them is what sampling makes of it.
 *
 * | planted                   | 23-spring | 23-autumn | 24-spring | 24-autumn | 25-spring | 25-autumn | 26-spring |
 * |---------------------------|-----------|-----------|-----------|-----------|-----------|-----------|-----------|
 * | eNPS                      | +4        | +6        | +12       | not held  | +12       | +11       | +9        |
 * | happy culture, 0-100      | 66        | 66.6      | 67.4      |           | 67.8      | 68.2      | 68.4      |
 * | energising workplaces     | 61.8      | 62.2      | 63.1      |           | 63.3      | 63.0      | 63.1      |
 * | agile leadership          | 58.6      | 59.3      | 60.5      |           | 61.4      | 61.7      | 56.0      |
 * | employee journey          | 56.5      | 57.0      | 57.5      |           | 57.4      | 57.6      | 60.2      |
 * | working technology        | 51.5      | 51.9      | 52.8      |           | 51.2      | 51.8      | 52.0      |
 * | - of which systems help   | 55.0      | 55.5      | 56.4      | reworded: | 46.5      | 47.3      | 47.4      |
 * | NPS                       | +18       | +19.5     | +21       | +23       | +25       | +27       | +31       |
 * | satisfied, % 4-5 of 5     | 72.1      | 72.8      | 73.6      | 74.3      | 75.2      | 76.0      | 81.4      |
 * | ease, % 5-7 of 7          | 66.0      | 66.4      | 67.0      | 67.6      | 68.0      | 67.9      | 63.9      |
 * | solved in one contact, %  | 71.0      | 71.5      | 72.0      | 72.3      | 72.8      | 72.6      | 68.4      |
 * | informed, % 4-5 of 5      |           |           | 54.2      | 54.8      | 55.6      | 56.1      | 56.7      |
 * | clarity expected, % 4-5   |           |           |           |           |           | 65.8      | 66.5      |
 *
 * People who started and people who left in the half year up to a wave have surveys of their own, from 24-autumn on; of most units
 * too few answer to be shown. Shares of favourable answers:
 *
 * | planted                   | 24-autumn | 25-spring | 25-autumn | 26-spring |
 * |---------------------------|-----------|-----------|-----------|-----------|
 * | applying, two questions   | 66 to 72  | the same  | the same  | the same  |
 * | first weeks, three others | 42 to 50  | the same  | the same  | the same  |
 * | - ready on day one        | 57        | 58        | 56        | 33        |
 * | leaving, five questions   | 54 to 66  | the same  | the same  | the same  |
 *
 * Planted below the company:
 * - The fall in leadership is steepest in units with much customer contact, less in some, least in none.
 * - Unit effects inside and outside correlate .82 over units with much contact (.5 to .9 in the measured scores of a
 *   wave), .1 over units with some contact (-.4 to .1); units without contact have no customers.
 * - complaints and customer-contact-north are low on both sides, sales-business is high; chat-and-social is high on
 *   technology; ease and solved fall most on the phone, where the waiting grew.
 * - Absence and turnover are higher where the general mood is lower. Of turnover that cannot be seen in half a year of a unit: its leavers
 *   are counted one by one and are too few.
 * - Customers write that they waited on the phone in one comment of eight, in 2026-spring in one of four. A person read the comments of
 *   160 customers of that wave and saw something else than the writer in one of seven themes.
 * - Twelve units tried a weekly blocker round between 2025-autumn and 2026-spring: there obstacles are cleared more often than without it,
 *   after the company was set to its score. Twelve others tried the hour side by side, and nothing came of it.
 * - By month since May 2024: first-contact resolution falls in November 2025, most where the phone rings; satisfaction after a contact rises
 *   in December 2025; complaints have one high month, January 2026; absence, repeat contact and transfers only wobble.
 *
 * Awkward on purpose: legal always has four answers (hidden) and internal-audit five, the smallest beside it, which must
 * go with it; partnerships has five or eight; energy-systems has one unit since the reorganisation of September 2025;
 * in procurement everybody gives good-start the same answer since then; facilities has some contact and no customers;
 * renewals-desk closed and home-energy-advice opened in 2025.
 *
 * Awkward files: other column names in 2023-spring (no weights either); answers in Dutch words in employee
 * 2023-autumn; semicolons, decimal commas and a BOM in customer 2023-autumn; windows-1252 and CRLF in customer
 * 2024-autumn; comments with quotes and line breaks everywhere.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { type Instrument, instrument } from "../src/survey/instrument.ts";
import type { Contact } from "../src/survey/unit.ts";
import { type Random, sfc32 } from "./sfc32.ts";

const repository = resolve(dirname(fileURLToPath(import.meta.url)), "..");

function main(): void {
  const target = readTarget();
  if (target === undefined) {
    console.error("Usage: node scripts/synthesize-workspace.ts [--workspace DIR]");
    process.exitCode = 2;
    return;
  }
  const files = synthesize();
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), bytes);
  }
  const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
  console.log(`Wrote ${files.size} files, ${(bytes / 1e6).toFixed(1)} MB, under ${join(target, "data")}.`);
}

/** The folder asked for, or nothing when the question makes no sense. */
function readTarget(): string | undefined {
  try {
    return parseArgs({ options: { workspace: { type: "string", default: repository } } }).values.workspace;
  } catch {
    return undefined;
  }
}

/** Every file of the demo's data by its path in the workspace. */
function synthesize(): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  files.set("data/units.csv", utf8(unitsFile(waves.length - 1)));
  waves.forEach((wave, at) => {
    const folder = `data/waves/${wave.id}`;
    files.set(`${folder}/wave.md`, utf8(waveFile(wave, at)));
    if (at < reorganised) files.set(`${folder}/units.csv`, utf8(unitsFile(at)));
    if (wave.employee !== undefined) files.set(`${folder}/employee.csv`, employeeFile(wave, at));
    const { answers, codes } = customerFiles(wave, at);
    files.set(`${folder}/customer.csv`, answers);
    if (codes !== undefined) files.set(`${folder}/customer.codes.csv`, codes);
    for (const survey of passages) {
      if (survey.answered[at] !== undefined) files.set(`${folder}/${survey.id}.csv`, passageFile(survey, wave, at));
    }
  });
  files.set("data/roster.csv", utf8(csv([["name"], ...roster.map((name) => [name])])));
  files.set("data/outcomes.csv", utf8(outcomesFile()));
  files.set("data/benchmarks.csv", utf8(benchmarksFile()));
  return files;
}

// ---------------------------------------------------------------------------------------------------- the organisation

interface Division {
  id: string;
  nl: string;
  en: string;
}

const directorates: readonly Division[] = [
  { id: "customer-contact", nl: "Klantcontact", en: "Customer Contact" },
  { id: "field-service", nl: "Buitendienst", en: "Field Service" },
  { id: "sales", nl: "Verkoop", en: "Sales" },
  { id: "energy-systems", nl: "Energiesystemen", en: "Energy Systems" },
  { id: "corporate", nl: "Bedrijfsvoering", en: "Corporate Services" },
];

interface Department extends Division {
  parent: string;
  /** The directorate before the reorganisation, where it was another one. */
  formerly?: string;
  contact: Contact;
  /** In the latest wave. */
  headcount: number;
  opened?: number;
  closed?: number;
}

/** The first wave on the tree of 1 September 2025. */
const reorganised = 5;

const departments: readonly Department[] = [
  d("customer-contact-north", "customer-contact", "Klantcontact Noord", "Customer Contact North", "much", 240),
  d("customer-contact-south", "customer-contact", "Klantcontact Zuid", "Customer Contact South", "much", 260),
  d("customer-contact-business", "customer-contact", "Klantcontact Zakelijk", "Business Customer Contact", "much", 120),
  d("chat-and-social", "customer-contact", "Chat en sociale media", "Chat and Social Media", "much", 96, "sales"),
  d("complaints", "customer-contact", "Klachten", "Complaints", "much", 58, "corporate"),
  d("billing", "customer-contact", "Facturatie", "Billing", "some", 150),
  d("renewals", "customer-contact", "Contractverlenging", "Renewals", "much", 84),
  d("moving-desk", "customer-contact", "Verhuisservice", "Moving Desk", "much", 66),
  d("payment-arrangements", "customer-contact", "Betalingsregelingen", "Payment Arrangements", "much", 44),
  d("customer-quality", "customer-contact", "Kwaliteit en training", "Quality and Training", "some", 22),
  {
    ...d("home-energy-advice", "customer-contact", "Energieadvies aan huis", "Home Energy Advice", "much", 38),
    opened: reorganised,
  },
  d("field-service-west", "field-service", "Buitendienst West", "Field Service West", "much", 420),
  d("field-service-east", "field-service", "Buitendienst Oost", "Field Service East", "much", 380),
  d("field-service-north", "field-service", "Buitendienst Noord", "Field Service North", "much", 210),
  d("outages", "field-service", "Storingsdienst", "Outages", "much", 190),
  d("heat-pumps", "field-service", "Warmtepompen", "Heat Pumps", "much", 160),
  d("solar-panels", "field-service", "Zonnepanelen", "Solar Panels", "much", 140),
  d("charging-points", "field-service", "Laadpalen", "Charging Points", "much", 74),
  d("meter-readings", "field-service", "Meters en meetdata", "Meters and Readings", "some", 130),
  d("planning", "field-service", "Planning", "Planning", "some", 88, "corporate"),
  d("logistics", "field-service", "Logistiek", "Logistics", "some", 96, "corporate"),
  d("sales-home", "sales", "Verkoop Particulier", "Home Sales", "much", 150),
  d("sales-business", "sales", "Verkoop Zakelijk", "Business Sales", "much", 120),
  d("shops", "sales", "Winkels", "Shops", "much", 180),
  d("housing-associations", "sales", "Woningcorporaties", "Housing Associations", "much", 34),
  d("online-sales", "sales", "Onlineverkoop", "Online Sales", "some", 64),
  d("marketing", "sales", "Marketing", "Marketing", "some", 72),
  d("partnerships", "sales", "Samenwerkingen", "Partnerships", "some", 11),
  { ...d("renewals-desk", "sales", "Verlengbalie", "Renewals Desk", "much", 40), closed: reorganised },
  d("energy-supply", "energy-systems", "Inkoop en levering", "Energy Supply", "some", 330),
  d("it-platform", "corporate", "IT Platform", "IT Platform", "some", 260, "energy-systems"),
  d("it-workplace", "corporate", "IT Werkplek", "IT Workplace", "none", 90, "energy-systems"),
  d("data-and-insight", "corporate", "Data en inzicht", "Data and Insight", "none", 48, "energy-systems"),
  d("finance-and-control", "corporate", "Financiën en control", "Finance and Control", "none", 140),
  d("credit-management", "corporate", "Debiteurenbeheer", "Credit Management", "some", 60),
  d("hr", "corporate", "HR", "HR", "none", 76),
  d("legal", "corporate", "Juridische zaken", "Legal", "none", 7),
  d("internal-audit", "corporate", "Interne audit", "Internal Audit", "none", 6),
  d("facilities", "corporate", "Huisvesting en ontvangst", "Facilities", "some", 54),
  d("procurement", "corporate", "Inkoop", "Procurement", "none", 16),
  d("communication", "corporate", "Communicatie", "Communication", "none", 28),
];

function d(
  id: string,
  parent: string,
  nl: string,
  en: string,
  contact: Contact,
  headcount: number,
  formerly?: string,
): Department {
  return { id, parent, nl, en, contact, headcount, ...(formerly === undefined ? {} : { formerly }) };
}

/** The units of a wave with their directorate and headcount then; the company grew a little between the first and the last. */
function departmentsAt(at: number): Department[] {
  const growth = [0.955, 0.96, 0.968, 0.976, 0.988, 1, 1][at] ?? 1;
  return departments
    .filter(({ opened, closed }) => (opened ?? 0) <= at && at < (closed ?? waves.length))
    .map((unit) => ({
      ...unit,
      parent: at < reorganised ? (unit.formerly ?? unit.parent) : unit.parent,
      headcount: unit.headcount < 20 ? unit.headcount : Math.round(unit.headcount * growth),
    }));
}

function unitsFile(at: number): string {
  const units = departmentsAt(at);
  const total = (list: readonly Department[]) => list.reduce((sum, unit) => sum + unit.headcount, 0);
  const rows: (string | number)[][] = [
    ["id", "parent", "name_nl", "name_en", "contact", "headcount"],
    ["meridiaan", "", "Meridiaan", "Meridiaan", "", total(units)],
  ];
  for (const { id, nl, en } of directorates) {
    rows.push([id, "meridiaan", nl, en, "", total(units.filter(({ parent }) => parent === id))]);
  }
  for (const { id } of directorates) {
    for (const unit of units.filter(({ parent }) => parent === id)) {
      rows.push([unit.id, unit.parent, unit.nl, unit.en, unit.contact, unit.headcount]);
    }
  }
  return csv(rows);
}

// ----------------------------------------------------------------------------------------------------------- the waves

interface Fielding {
  id: string;
  start: string;
  end: string;
  /** Expected share of employees who answer; absent when the survey was not held. */
  employee?: number;
  customer: { invited: number; answered: number };
  comments: { employee: number; customer: number };
  events: readonly { date: string; nl: string; en: string; units?: readonly string[] }[];
  notes: { nl: string; en: string };
  /** Lines of front matter that only this wave has. */
  format?: string;
}

const waves: readonly Fielding[] = [
  {
    id: "2023-spring",
    start: "2023-05-08",
    end: "2023-05-21",
    employee: 0.765,
    customer: { invited: 43_800, answered: 5_020 },
    comments: { employee: 140, customer: 370 },
    events: [],
    notes: {
      nl: "De eerste meting, nog bij de vorige leverancier. Die nummert de kolommen (V1, V2, …) en levert geen gewichten voor de klanten. De uitnodiging voor klanten ging een dag later uit dan gepland; de looptijd bleef veertien dagen.",
      en: "The first wave, still with the previous supplier, who numbers the columns (V1, V2, …) and delivers no weights for customers. The invitation to customers went out a day later than planned; fieldwork still lasted fourteen days.",
    },
  },
  {
    id: "2023-autumn",
    start: "2023-11-06",
    end: "2023-11-19",
    employee: 0.77,
    customer: { invited: 45_100, answered: 5_210 },
    comments: { employee: 150, customer: 380 },
    events: [],
    notes: {
      nl: "Eerste meting bij de huidige leverancier. De antwoorden van medewerkers kwamen in woorden binnen, het klantbestand met puntkomma's en decimale komma's. Vanaf nu krijgen klanten een gewicht per kanaal.",
      en: "First wave with the current supplier. Employees' answers arrived in words, the customer file with semicolons and decimal commas. From here on customers carry a weight by channel.",
    },
  },
  {
    id: "2024-spring",
    start: "2024-05-13",
    end: "2024-05-26",
    employee: 0.783,
    customer: { invited: 47_600, answered: 5_580 },
    comments: { employee: 160, customer: 400 },
    events: [{ date: "2024-01-01", nl: "Nieuwe tarieven", en: "Tariff change" }],
    notes: {
      nl: "Nieuw in deze meting zijn de gevoelens op het werk en de vraag aan klanten of ze goed geïnformeerd zijn. Hemelvaart viel net voor het veldwerk; de respons leed er niet onder.",
      en: "New in this wave are feelings at work and, for customers, whether they were well informed. The Ascension holiday fell just before fieldwork; response did not suffer.",
    },
  },
  {
    id: "2024-autumn",
    start: "2024-11-04",
    end: "2024-11-17",
    customer: { invited: 49_900, answered: 5_890 },
    comments: { employee: 0, customer: 410 },
    events: [],
    notes: {
      nl: "Het medewerkersonderzoek is overgeslagen: de overgang naar een nieuw personeelssysteem liet geen betrouwbare lijst van genodigden toe. Het klantonderzoek ging gewoon door. Het bestand is opgeslagen in Excel (windows-1252).",
      en: "The employee survey was skipped: the move to a new staff system left no reliable list of people to invite. The customer survey went ahead. Its file was saved from Excel (windows-1252).",
    },
    format: "format: { encoding: windows-1252 }\n",
  },
  {
    id: "2025-spring",
    start: "2025-05-12",
    end: "2025-05-25",
    employee: 0.795,
    customer: { invited: 51_700, answered: 6_180 },
    comments: { employee: 170, customer: 430 },
    events: [
      {
        date: "2025-02-03",
        nl: "Nieuw planningssysteem",
        en: "New planning tool",
        units: ["planning", "logistics", "field-service-west", "field-service-east", "field-service-north", "outages"],
      },
    ],
    notes: {
      nl: "De vraag naar laptop en telefoon is vervangen door een vraag naar onze systemen; de reeks van die vraag begint opnieuw. Medewerkers in de buitendienst kregen de uitnodiging voor het eerst per sms.",
      en: "The question about laptop and phone was replaced by one about our systems, so that series starts again. Field staff received their invitation by text message for the first time.",
    },
  },
  {
    id: "2025-autumn",
    start: "2025-11-03",
    end: "2025-11-16",
    employee: 0.8,
    customer: { invited: 54_300, answered: 6_610 },
    comments: { employee: 180, customer: 450 },
    events: [
      {
        date: "2025-09-01",
        nl: "Reorganisatie van de buitendienst",
        en: "Field service reorganised",
        units: ["field-service"],
      },
      {
        date: "2025-09-01",
        nl: "Verlengbalie opgegaan in Contractverlenging",
        en: "Renewals Desk merged into Renewals",
        units: ["renewals"],
      },
      {
        date: "2025-10-01",
        nl: "Start van Energieadvies aan huis",
        en: "Home Energy Advice opens",
        units: ["home-energy-advice"],
      },
    ],
    notes: {
      nl: "Eerste meting op de indeling van 1 september: Planning en Logistiek horen nu bij de buitendienst, Klachten en Chat en sociale media bij klantcontact, en IT bij bedrijfsvoering. De Verlengbalie bestaat niet meer; Energieadvies aan huis doet voor het eerst mee.",
      en: "First wave on the structure of 1 September: Planning and Logistics now belong to field service, Complaints and Chat and Social Media to customer contact, and IT to corporate services. The Renewals Desk no longer exists; Home Energy Advice takes part for the first time.",
    },
  },
  {
    id: "2026-spring",
    start: "2026-05-11",
    end: "2026-05-24",
    employee: 0.813,
    customer: { invited: 58_900, answered: 7_240 },
    comments: { employee: 190, customer: 480 },
    events: [{ date: "2026-01-12", nl: "Terugbelbelofte", en: "Callback promise", units: ["customer-contact"] }],
    notes: {
      nl: "Veldwerk zonder bijzonderheden; op de derde dag ging er een herinnering uit. Klantcontact meldde in april en mei langere wachttijden aan de telefoon dan een jaar eerder. De indeling is sinds de vorige meting niet gewijzigd.",
      en: "Fieldwork without incident; a reminder went out on the third day. Customer contact reported longer waiting times on the phone in April and May than a year before. The structure has not changed since the previous wave.",
    },
  },
];

function waveFile(wave: Fielding, at: number): string {
  const invited = departmentsAt(at).reduce((sum, unit) => sum + unit.headcount, 0);
  const lines = [
    `title: { nl: meting ${at + 1}, en: wave ${at + 1} }`,
    `start: ${wave.start}`,
    `end: ${wave.end}`,
    "surveys:",
  ];
  if (wave.employee !== undefined) lines.push(`  employee: { invited: ${invited} }`);
  lines.push(`  customer: { invited: ${wave.customer.invited} }`);
  for (const { id, invited } of passages) {
    if (invited[at] !== undefined) lines.push(`  ${id}: { invited: ${invited[at]} }`);
  }
  if (wave.events.length > 0) lines.push("events:");
  for (const { date, nl, en, units } of wave.events) {
    lines.push(`  - date: ${date}`, `    title: { nl: ${nl}, en: ${en} }`);
    if (units !== undefined) lines.push(`    units: [${units.join(", ")}]`);
  }
  return `---\n${lines.join("\n")}\n${wave.format ?? ""}---\n## nl\n\n${wave.notes.nl}\n\n## en\n\n${wave.notes.en}\n`;
}

// ---------------------------------------------------------------------------------------------------------- what moves

/** How a unit differs from the company, in standard deviations of a person's answer. */
interface Effects {
  /** The general mood inside. */
  inside: number;
  /** What its customers feel. */
  outside: number;
  pillars: Readonly<Record<PillarId, number>>;
  /** How much of the fall in leadership of 2026-spring it took. */
  leadershipFall: number;
}

type PillarId = "H" | "E" | "A" | "R" | "T";
const pillarIds: readonly PillarId[] = ["H", "E", "A", "R", "T"];

/** Set by hand, in standard deviations between units; the rest is drawn. */
const mood: Readonly<Record<string, readonly [inside: number, outside: number]>> = {
  complaints: [-1.7, -1.9],
  "customer-contact-north": [-1.35, -1.3],
  "sales-business": [1.6, 1.7],
  "chat-and-social": [0.5, 0.5],
  "renewals-desk": [-0.8, -0.7],
  "home-energy-advice": [0.9, 0.9],
};
/** Where the weekly blocker round was tried before 2026-spring, as content/actions/blocker-round-trial.md tells. */
const blockerRound: readonly string[] = [
  "customer-contact-business",
  "chat-and-social",
  "renewals",
  "moving-desk",
  "payment-arrangements",
  "solar-panels",
  "charging-points",
  "sales-home",
  "logistics",
  "planning",
  "online-sales",
  "credit-management",
];
const technology: Readonly<Record<string, number>> = {
  "chat-and-social": 0.62,
  "it-workplace": 0.35,
  "field-service-east": -0.2,
  complaints: -0.25,
};

/** One standard deviation between units, in standard deviations of a person's answer. */
const spread = { inside: 0.25, outside: 0.23 };

const effects: ReadonlyMap<string, Effects> = unitEffects();

function unitEffects(): Map<string, Effects> {
  const random = generator("unit effects");
  const result = new Map<string, Effects>();
  const strength = { much: 0.82, some: 0.1, none: 0 };
  const fall = { much: 0.38, some: 0.16, none: 0.07 };
  for (const contact of ["much", "some", "none"] as const) {
    const units = departments.filter((unit) => unit.contact === contact);
    const inside = standardised(units.map(({ id }) => mood[id]?.[0] ?? normal(random)));
    const drawn = standardised(units.map(({ id }) => mood[id]?.[1] ?? normal(random)));
    // What is left of the outside once the inside is taken out; together they correlate exactly as strong as planted.
    const shared = mean(inside.map((x, at) => x * (drawn[at] ?? 0)));
    const own = standardised(drawn.map((y, at) => y - shared * (inside[at] ?? 0)));
    const rho = strength[contact];
    units.forEach((unit, at) => {
      const x = inside[at] ?? 0;
      const y = rho * x + Math.sqrt(1 - rho * rho) * (own[at] ?? 0);
      const pillars = Object.fromEntries(pillarIds.map((id) => [id, 0.13 * normal(random)])) as Record<
        PillarId,
        number
      >;
      pillars.T += technology[unit.id] ?? 0;
      const leadershipFall = fall[contact] * (0.65 + 0.7 * random());
      result.set(unit.id, { inside: spread.inside * x, outside: spread.outside * y, pillars, leadershipFall });
    });
  }
  return result;
}

/** What a unit went through in one wave only, inside and outside; the two go together in part. */
function passing(unit: string, wave: string): { inside: number; outside: number } {
  const random = generator(`passing ${unit} ${wave}`);
  const inside = normal(random);
  return { inside: 0.06 * inside, outside: 0.05 * (0.5 * inside + 0.87 * normal(random)) };
}

/**
 * What the weekly blocker round added to the answers of a unit on obstacles, in standard deviations of an answer. It is given after the
 * company was set to its score and has a draw of its own, so that no other answer moves.
 */
function blockerRoundGain(unit: string, item: string, at: number): number {
  if (item !== "clears-obstacles" || at !== waves.length - 1 || !blockerRound.includes(unit)) return 0;
  return 0.44 + 0.08 * normal(generator(`blocker round ${unit}`));
}

function effectsOf(unit: string): Effects {
  const found = effects.get(unit);
  if (found === undefined) throw new Error(`no unit is called "${unit}"`);
  return found;
}

// ---------------------------------------------------------------------------------------------------------- the scales

/** A scale with where it is cut: a latent value above the k-th threshold is answered by at least lowest + k. */
interface Cuts {
  lowest: number;
  thresholds: readonly number[];
}

const cuts = {
  enps: {
    lowest: 0,
    thresholds: [-2.17, -1.995, -1.774, -1.538, -1.317, -0.994, -0.674, -0.126, 0.468, 1.126],
  },
  nps: { lowest: 0, thresholds: [-2.014, -1.881, -1.728, -1.572, -1.419, -1.136, -0.849, -0.391, 0.171, 0.765] },
  agreement: { lowest: 1, thresholds: [-1.751, -0.994, -0.228, 0.994] },
  csat: { lowest: 1, thresholds: [-1.751, -1.227, -0.674, 0.553] },
  ces: { lowest: 1, thresholds: [-1.881, -1.405, -0.915, -0.44, 0.176, 0.994] },
  yesno: { lowest: 0, thresholds: [0] },
} satisfies Record<string, Cuts>;

function answer({ lowest, thresholds }: Cuts, latent: number): number {
  let value = lowest;
  for (const threshold of thresholds) if (latent > threshold) value += 1;
  return value;
}

const net = (value: number) => (value >= 9 ? 100 : value <= 6 ? -100 : 0);
const index5 = (value: number) => 25 * (value - 1);
const top2 = (value: number) => (value >= 4 ? 100 : 0);
const top3 = (value: number) => (value >= 5 ? 100 : 0);
const yes = (value: number) => 100 * value;

/** The shift of all latent values that brings their (weighted) mean score to the target. */
function calibrate(
  latents: readonly number[],
  weights: readonly number[] | undefined,
  scale: Cuts,
  score: (value: number) => number,
  target: number,
): number {
  let low = -4;
  let high = 4;
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    let sum = 0;
    let total = 0;
    latents.forEach((latent, at) => {
      const weight = weights?.[at] ?? 1;
      sum += weight * score(answer(scale, latent + middle));
      total += weight;
    });
    if (sum / total < target) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

// ---------------------------------------------------------------------------------------------------------- employees

interface EmployeeItem {
  id: string;
  /** Weights of the general mood, the pillars and the person's own chance. */
  general: number;
  pillars?: Partial<Record<PillarId, number>>;
  chance: number;
  cuts: Cuts;
  score: (value: number) => number;
  /** The company's score by wave; the fourth wave was not held. */
  targets: readonly number[];
  /** Written down the other way round: agreeing is bad. */
  reversed?: boolean;
}

const pillarTargets: Readonly<Record<PillarId, readonly number[]>> = {
  H: [66, 66.6, 67.4, 0, 67.8, 68.2, 68.4],
  E: [61.8, 62.2, 63.1, 0, 63.3, 63, 63.1],
  A: [58.6, 59.3, 60.5, 0, 61.4, 61.7, 56],
  R: [56.5, 57, 57.5, 0, 57.4, 57.6, 60.2],
  T: [0, 0, 0, 0, 0, 0, 0],
};

/** Each item of a pillar: how far its score lies from the pillar's. Technology gives its scores in full. */
const pillarItems: Readonly<Record<PillarId, Readonly<Record<string, number | readonly number[]>>>> = {
  H: { "be-myself": 7, "values-lived": -1, "feedback-welcome": -5, promises: -3, appreciation: 2 },
  E: { "place-works": 2, "step-back": -7, "work-matters": 10, "home-works": -5 },
  A: { "role-clear": 9, "clears-obstacles": -6, "listened-to": -3, coaching: 0 },
  R: { "good-start": 3, growth: -1, "moments-that-matter": -2 },
  T: {
    "systems-help": [55, 55.5, 56.4, 0, 46.5, 47.3, 47.4],
    "tools-for-customers": [48.5, 49, 49.8, 0, 52, 52.6, 52.8],
    "information-at-hand": [51, 51.3, 52.2, 0, 55, 55.6, 55.8],
  },
};

const employeeItems: readonly EmployeeItem[] = [
  {
    id: "recommend",
    general: 0.62,
    pillars: { H: 0.2, E: 0.08, A: 0.24, R: 0.14, T: 0.08 },
    chance: 0.62,
    cuts: cuts.enps,
    score: net,
    targets: [4, 6, 12, 0, 12, 11, 9],
  },
  ...pillarIds.flatMap((pillar) =>
    Object.entries(pillarItems[pillar]).map(
      ([id, offset]): EmployeeItem => ({
        id,
        general: 0.55,
        pillars: { [pillar]: 1 },
        chance: 0.7,
        cuts: cuts.agreement,
        score: index5,
        targets: typeof offset === "number" ? pillarTargets[pillar].map((level) => level + offset) : offset,
      }),
    ),
  ),
  agreement("energy", 0.6, { E: 0.4 }, [61, 61.4, 62.2, 0, 62, 61.6, 61.2]),
  agreement("proud", 0.62, { H: 0.35 }, [69, 69.2, 70, 0, 70.4, 70.2, 70.5]),
  { ...agreement("workload", 0.4, { E: 0.45 }, [57, 57.2, 57.6, 0, 57, 56.2, 54.6]), reversed: true },
  { ...agreement("leave", 0.55, { A: 0.25, R: 0.25 }, [65.5, 66, 67.4, 0, 67.6, 67, 65.8]), reversed: true },
  agreement("recommend-to-customers", 0.6, { T: 0.25, H: 0.15 }, [61, 61.5, 62.5, 0, 63.2, 63.6, 64.4]),
  agreement("happy", 0.66, { H: 0.25, E: 0.15 }, [65.8, 66.1, 67, 0, 67.2, 67, 66.6]),
];

function agreement(
  id: string,
  general: number,
  pillars: Partial<Record<PillarId, number>>,
  targets: readonly number[],
): EmployeeItem {
  return { id, general, pillars, chance: 0.68, cuts: cuts.agreement, score: index5, targets };
}

/** Feelings at work: the weight of the general mood, and the share who choose it from the third wave on. */
const feelings: Readonly<Record<string, { general: number; targets: readonly number[] }>> = {
  proud: { general: 0.5, targets: [0, 0, 45, 0, 46, 46.5, 46] },
  connected: { general: 0.45, targets: [0, 0, 52, 0, 52.5, 51, 50.5] },
  tired: { general: -0.45, targets: [0, 0, 31, 0, 30.5, 31.5, 32.5] },
  tense: { general: -0.5, targets: [0, 0, 21, 0, 20.5, 21.5, 25] },
};

interface Employee {
  unit: Department;
  tenure: string;
  age: string;
  date: string;
  /** From which item on nothing was answered. */
  stoppedAt: number;
  general: number;
  pillars: Readonly<Record<PillarId, number>>;
}

function employeeFile(wave: Fielding, at: number): Buffer {
  const survey = readInstrument("employee");
  const difference = survey.waves[wave.id];
  const asked = (id: string) => !(difference?.without.includes(id) ?? false);
  const people = employees(wave, at);
  const cells = new Map<string, string[]>();
  for (const item of employeeItems) {
    const random = generator(`employee ${wave.id} ${item.id}`);
    const latents = people.map((person) => {
      let sum = item.general * person.general + item.chance * normal(random);
      for (const [pillar, weight] of Object.entries(item.pillars ?? {})) {
        sum += weight * person.pillars[pillar as PillarId];
      }
      return sum;
    });
    const number = employeeItems.indexOf(item);
    const open = people.map((person) => {
      const missing = unanswered(random, employeeMissing(item.id, person.unit));
      if (number >= person.stoppedAt) return "";
      return neverBlank(person.unit) ? undefined : missing;
    });
    const answered = latents.filter((_, row) => open[row] === undefined);
    const shift = calibrate(answered, undefined, item.cuts, item.score, item.targets[at] ?? 0);
    cells.set(
      item.id,
      people.map((person, row) => {
        const missing = open[row];
        if (missing !== undefined) return missing;
        if (item.id === "good-start" && person.unit.id === "procurement" && at >= reorganised) return "4";
        const gain = blockerRoundGain(person.unit.id, item.id, at);
        const value = answer(item.cuts, (latents[row] ?? 0) + shift + gain);
        return String(item.reversed === true ? 6 - value : value);
      }),
    );
  }
  if (asked("feelings")) {
    for (const [option, { general, targets }] of Object.entries(feelings)) {
      const random = generator(`employee ${wave.id} feelings ${option}`);
      const latents = people.map((person) => general * person.general + 0.85 * normal(random));
      const shift = calibrate(latents, undefined, cuts.yesno, yes, targets[at] ?? 0);
      cells.set(
        `feelings.${option}`,
        people.map((person, row) =>
          person.stoppedAt <= employeeItems.length ? "" : String(answer(cuts.yesno, (latents[row] ?? 0) + shift)),
        ),
      );
    }
  }
  cells.set("first-change", changeComments(wave, people.length));

  const column = columnsOf(survey, wave.id);
  const ids = respondentIds(`employee ${wave.id}`, people.length);
  const inWords = wave.id === "2023-autumn";
  const words = new Map(
    Object.entries(survey.scales.agreement?.texts ?? {}).map(([text, value]) => [`${value}`, text]),
  );
  const header = [column("respondent"), column("unit"), column("date"), "dienstjaren", "leeftijd"];
  const body = people.map((person, row) => [ids[row] ?? "", person.unit.id, person.date, person.tenure, person.age]);
  for (const [id, answers] of cells) {
    header.push(column(id));
    const spelled = inWords && survey.items[id]?.scale === "agreement";
    answers.forEach((cell, row) => {
      body[row]?.push(spelled ? (words.get(cell) ?? cell) : cell);
    });
  }
  return utf8(csv([header, ...body.sort(byFirst)]));
}

const ages: readonly (readonly [string, number])[] = [
  ["<25", 6],
  ["25-34", 25],
  ["35-49", 36],
  ["50-59", 22],
  ["60+", 10],
  ["", 1],
];
/** Years of service by age: nobody under 25 has been here for twenty years. */
const tenures: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  "<25": tenureShares(38, 34, 28, 0, 0, 0),
  "25-34": tenureShares(14, 18, 38, 26, 4, 0),
  "35-49": tenureShares(6, 8, 23, 25, 29, 9),
  "50-59": tenureShares(3, 4, 13, 16, 30, 34),
  "60+": tenureShares(1, 2, 9, 13, 28, 47),
};

function tenureShares(...shares: number[]): (readonly [string, number])[] {
  const bands = ["0-1", "1-2", "2-5", "5-10", "10-20", "20+"];
  return [...bands.map((band, at): readonly [string, number] => [band, shares[at] ?? 0]), ["", 0.5]];
}

function employees(wave: Fielding, at: number): Employee[] {
  const random = generator(`employees ${wave.id}`);
  const people: Employee[] = [];
  for (const unit of departmentsAt(at)) {
    const own = effectsOf(unit.id);
    const moment = passing(unit.id, wave.id);
    const size = answeredBy(unit, wave, at, random);
    for (let person = 0; person < size; person += 1) {
      const age = pick(random, ages);
      const tenure = pick(random, tenures[age] ?? tenures["35-49"] ?? []);
      const isNew = tenure === "0-1" || tenure === "1-2";
      const general = normal(random);
      const pillars = Object.fromEntries(
        pillarIds.map((pillar) => {
          let value = 0.42 * normal(random) + own.pillars[pillar];
          if (pillar === "R" && isNew) value += 0.16;
          if (pillar === "A" && at === waves.length - 1) value -= own.leadershipFall;
          if (pillar === "T" && at >= 4 && ["planning", "logistics", "outages"].includes(unit.id)) value += 0.15;
          return [pillar, value];
        }),
      ) as Record<PillarId, number>;
      people.push({
        unit,
        tenure,
        age,
        date: addDays(wave.start, Math.min(Math.floor(random() * 14), Math.floor(random() * 14))),
        stoppedAt: random() < 0.012 && !neverBlank(unit) ? 5 + Math.floor(random() * 16) : Number.POSITIVE_INFINITY,
        // The unit's part is given in the spread of one answer, so it is divided by the weight of the general mood.
        general: general + (own.inside + moment.inside) / 0.6 + (isNew ? 0.1 : 0) + (age === "60+" ? 0.06 : 0),
        pillars,
      });
    }
  }
  return people;
}

/** Units whose number of answers is part of the plot, so nobody in them leaves a question open. */
const neverBlank = ({ id }: Department) => id === "legal" || id === "internal-audit" || id === "partnerships";

function answeredBy(unit: Department, wave: Fielding, at: number, random: Random): number {
  const deviation = 0.045 * normal(random);
  if (unit.id === "legal") return 4;
  if (unit.id === "internal-audit") return 5;
  if (unit.id === "partnerships") return at === 4 ? 5 : 8;
  const rate = Math.min(0.93, Math.max(0.62, (wave.employee ?? 0) + deviation));
  return Math.round(unit.headcount * rate);
}

function employeeMissing(item: string, unit: Department): number {
  if (item === "recommend") return 0.02;
  if (item === "home-works") return unit.parent === "field-service" ? 0.09 : 0.03;
  if (item === "tools-for-customers" && unit.contact === "none") return 0.12;
  if (item === "good-start") return 0.045;
  if (item === "leave" || item === "clears-obstacles") return 0.04;
  return 0.026;
}

// ----------------------------------------------------------------------------------------- those who start and who leave

/** A survey for people who pass a moment: started, or left, in the half year up to a wave. */
interface Passage {
  id: string;
  /** By wave; undefined where it was not held. */
  invited: readonly (number | undefined)[];
  answered: readonly (number | undefined)[];
  /** Each question with the company's score by wave, from the first that held it: eNPS, or the share of favourable answers. */
  items: Readonly<Record<string, number | readonly number[]>>;
}

const notHeld = [undefined, undefined, undefined] as const;

const passages: readonly Passage[] = [
  {
    id: "onboarding",
    invited: [...notHeld, 228, 216, 243, 252],
    answered: [...notHeld, 151, 142, 165, 174],
    items: {
      recommend: 14,
      "kept-posted": 66,
      "honest-picture": 72,
      "ready-on-day-one": [57, 58, 56, 33],
      "whom-to-ask": 50,
      "time-to-learn": 42,
      "met-a-customer": 45,
    },
  },
  {
    id: "exit",
    invited: [...notHeld, 154, 148, 161, 167],
    answered: [...notHeld, 79, 73, 84, 92],
    items: {
      recommend: -12,
      developed: 58,
      "open-conversation": 60,
      "time-to-hand-over": 54,
      "arranged-well": 66,
      "proper-goodbye": 62,
      "would-return": 55,
    },
  },
];

function passageFile({ id: name, answered, items }: Passage, wave: Fielding, at: number): Buffer {
  const survey = readInstrument(name);
  const random = generator(`${name} ${wave.id}`);
  const units = departmentsAt(at);
  const people = Array.from({ length: answered[at] ?? 0 }, () => {
    const unit = pick(
      random,
      units.map((each): [Department, number] => [each, each.headcount]),
    );
    const date = addDays(wave.end, -Math.floor(180 * random()));
    return { unit, date, general: normal(random) + effectsOf(unit.id).inside / 0.6 };
  });
  const column = columnsOf(survey, wave.id);
  const ids = respondentIds(`${name} ${wave.id}`, people.length);
  const header = [column("respondent"), column("unit"), column("date")];
  const body = people.map(({ unit, date }, row) => [ids[row] ?? "", unit.id, date]);
  for (const [item, planted] of Object.entries(items)) {
    const own = generator(`${name} ${wave.id} ${item}`);
    const latents = people.map(({ general }) => 0.6 * general + 0.8 * normal(own));
    const open = people.map(() => unanswered(own, 0.025));
    const isAnswered = latents.filter((_, row) => open[row] === undefined);
    const target = typeof planted === "number" ? planted : (planted[at - notHeld.length] ?? 0);
    const [scale, score] = item === "recommend" ? [cuts.enps, net] : [cuts.agreement, top2];
    const shift = calibrate(isAnswered, undefined, scale, score, target);
    header.push(column(item));
    people.forEach((_, row) => {
      body[row]?.push(open[row] ?? String(answer(scale, (latents[row] ?? 0) + shift)));
    });
  }
  return utf8(csv([header, ...body.sort(byFirst)]));
}

// ---------------------------------------------------------------------------------------------------------- customers

interface CustomerItem {
  id: string;
  /** The weight of the customer's general impression, and of the unit. */
  general: number;
  unit: number;
  cuts: Cuts;
  score: (value: number) => number;
  targets: readonly number[];
  missing: number;
  reversed?: boolean;
}

const customerItems: readonly CustomerItem[] = [
  {
    id: "recommend",
    general: 0.78,
    unit: 1,
    cuts: cuts.nps,
    score: net,
    targets: [18, 19.5, 21, 23, 25, 27, 31],
    missing: 0.02,
  },
  {
    id: "satisfied",
    general: 0.8,
    unit: 1,
    cuts: cuts.csat,
    score: top2,
    targets: [72.1, 72.8, 73.6, 74.3, 75.2, 76, 81.4],
    missing: 0.022,
  },
  {
    id: "ease",
    general: 0.68,
    unit: 0.8,
    cuts: cuts.ces,
    score: top3,
    targets: [66, 66.4, 67, 67.6, 68, 67.9, 63.9],
    missing: 0.03,
  },
  {
    id: "solved",
    general: 0.5,
    unit: 0.6,
    cuts: cuts.yesno,
    score: yes,
    targets: [71, 71.5, 72, 72.3, 72.8, 72.6, 68.4],
    missing: 0.045,
  },
  {
    id: "repeat",
    general: 0.48,
    unit: 0.6,
    cuts: cuts.yesno,
    score: yes,
    targets: [69.2, 69.5, 70.1, 70.4, 71, 71.2, 68.6],
    missing: 0.04,
    reversed: true,
  },
  {
    id: "promises",
    general: 0.7,
    unit: 0.9,
    cuts: cuts.agreement,
    score: top2,
    targets: [56.2, 56.8, 57.1, 57.8, 58.6, 59.2, 61.3],
    missing: 0.055,
  },
  {
    id: "informed",
    general: 0.7,
    unit: 0.8,
    cuts: cuts.agreement,
    score: top2,
    targets: [0, 0, 54.2, 54.8, 55.6, 56.1, 56.7],
    missing: 0.04,
  },
  {
    id: "friendly",
    general: 0.66,
    unit: 0.8,
    cuts: cuts.agreement,
    score: top2,
    targets: [78.2, 78.4, 79, 79.3, 79.8, 80.1, 81],
    missing: 0.035,
  },
  {
    // What somebody expects has less to do with this contact, and with the unit, than what they experienced.
    id: "expected",
    general: 0.3,
    unit: 0.2,
    cuts: cuts.agreement,
    score: top2,
    targets: [0, 0, 0, 0, 0, 65.8, 66.5],
    missing: 0.045,
  },
];

const channels = ["tel", "chat", "video", "mail", "balie"] as const;
type Channel = (typeof channels)[number];

/** How often customers of a unit use each channel. */
function channelMix(unit: Department): [Channel, number][] {
  const mix = (...shares: number[]): [Channel, number][] => channels.map((channel, at) => [channel, shares[at] ?? 0]);
  if (unit.id === "chat-and-social") return mix(2, 78, 8, 12, 0);
  if (unit.id === "shops") return mix(8, 4, 0, 6, 82);
  if (unit.id === "home-energy-advice") return mix(12, 6, 34, 8, 40);
  if (unit.parent === "field-service") return mix(38, 10, 6, 16, 30);
  if (unit.parent === "sales") return mix(40, 22, 8, 18, 12);
  return mix(52, 20, 5, 22, 1);
}

/** Customers per answer, by channel, before the weights are brought to a mean of one. */
const channelWeight: Readonly<Record<Channel, number>> = { tel: 1.12, chat: 0.9, video: 0.7, mail: 0.94, balie: 0.97 };

/** The answers of customers, and of the last wave what a person made of their comments. */
function customerFiles(wave: Fielding, at: number): { answers: Buffer; codes?: Buffer } {
  const survey = readInstrument("customer");
  const difference = survey.waves[wave.id];
  const people = customers(wave, at);
  const weights = customerWeights(
    people.map(({ channel }) => channel),
    at,
  );
  const hasWeights = difference?.columns.weight !== null;
  const used = hasWeights ? weights : undefined;
  const last = at === waves.length - 1;
  const cells = new Map<string, string[]>();
  for (const item of customerItems) {
    if (difference?.without.includes(item.id)) continue;
    const random = generator(`customer ${wave.id} ${item.id}`);
    const chance = Math.sqrt(1 - item.general * item.general);
    const latents = people.map(({ general, unit, outside, channel }) => {
      let sum = item.general * general + item.unit * outside + chance * normal(random);
      if (channel === "balie") sum += 0.12;
      // The phone is where the waiting grew before the last wave; the callback promise is kept there too.
      const phone = channel === "tel" && (item.id === "ease" || item.id === "solved" || item.id === "repeat");
      if (phone) sum -= last ? 0.24 : 0.06;
      if (last && item.id === "promises" && unit.parent === "customer-contact") sum += 0.06;
      return sum;
    });
    const open = people.map(() => unanswered(random, item.missing));
    const isAnswered = (_: number, row: number) => open[row] === undefined;
    const shift = calibrate(
      latents.filter(isAnswered),
      used?.filter(isAnswered),
      item.cuts,
      item.score,
      item.targets[at] ?? 0,
    );
    cells.set(
      item.id,
      people.map((_, row) => {
        const missing = open[row];
        if (missing !== undefined) return missing;
        const value = answer(item.cuts, (latents[row] ?? 0) + shift);
        return String(item.reversed === true ? 1 - value : value);
      }),
    );
  }
  const comments = customerComments(wave, at, people);
  for (const item of ["goal", "obstacle", "praise"] as const) {
    if (difference?.without.includes(item)) continue;
    cells.set(
      item,
      comments[item].map(({ text }) => text),
    );
  }

  const column = columnsOf(survey, wave.id);
  const ids = respondentIds(`customer ${wave.id}`, people.length);
  const decimalComma = wave.id === "2023-autumn";
  const header = [column("respondent"), column("unit"), "kanaal"];
  if (hasWeights) header.push(column("weight"));
  const body = people.map(({ unit, channel }, row) => {
    const start = [ids[row] ?? "", unit.id, at === 0 && channel === "tel" ? "telefoon" : channel];
    const weight = (weights[row] ?? 1).toFixed(2);
    return hasWeights ? [...start, decimalComma ? weight.replace(".", ",") : weight] : start;
  });
  for (const [id, answers] of cells) {
    header.push(column(id));
    answers.forEach((cell, row) => {
      body[row]?.push(cell);
    });
  }
  const rows = [header, ...body.sort(byFirst)];
  const codes = last ? { codes: utf8(codesFile(ids, comments)) } : {};
  if (decimalComma) return { answers: utf8(`\uFEFF${csv(rows, ";")}`) };
  if (wave.id === "2024-autumn") return { answers: windows1252(csv(rows, ",", "\r\n")) };
  return { answers: utf8(csv(rows)), ...codes };
}

interface Customer {
  unit: Department;
  channel: Channel;
  general: number;
  outside: number;
}

function customers(wave: Fielding, at: number): Customer[] {
  const random = generator(`customers ${wave.id}`);
  const units = departmentsAt(at).filter(({ id, contact }) => contact !== "none" && id !== "facilities");
  // Small units answer for relatively many customers: half by size, half the same for each.
  const headcount = units.reduce((sum, unit) => sum + unit.headcount, 0);
  const people: Customer[] = [];
  for (const unit of units) {
    const share = unit.id === "partnerships" ? 0.004 : 0.5 * (unit.headcount / headcount) + 0.5 / units.length;
    const size = Math.round(wave.customer.answered * share * (1 + 0.08 * normal(random)));
    const outside = effectsOf(unit.id).outside + passing(unit.id, wave.id).outside;
    for (let person = 0; person < size; person += 1) {
      people.push({ unit, channel: pick(random, channelMix(unit)), general: normal(random), outside });
    }
  }
  return people;
}

/** Weights with two decimals and a mean of about one, a little different from wave to wave. */
function customerWeights(list: readonly Channel[], at: number): number[] {
  const random = generator(`weights ${at}`);
  const raw = Object.fromEntries(
    channels.map((channel) => [channel, channelWeight[channel] * (0.96 + 0.08 * random())]),
  );
  const average = mean(list.map((channel) => raw[channel] ?? 1));
  return list.map((channel) => Math.round((100 * (raw[channel] ?? 1)) / average) / 100);
}

// ------------------------------------------------------------------------------------------------------------ comments

/** Which of the two texts of a pair: Dutch or English. */
type Tongue = "nl" | "en";

/** What a comment may be about, and how people put it: {a|b} is one of several. Nobody is named and nothing is quoted from a real person. */
interface Topic {
  theme: string;
  /** How often, before who somebody is and when it was are taken into account. */
  weight: number;
  nl: readonly string[];
  en: readonly string[];
}

const nothing = "none";

const tasks: readonly Topic[] = [
  {
    theme: "moving",
    weight: 1,
    nl: [
      "Ik wilde mijn verhuizing {op tijd doorgeven|naar een groter huis doorgeven|regelen voordat we de sleutel krijgen}.",
      "We gaan {volgende maand|over drie weken|in de zomer} verhuizen en {wilden het contract meenemen|wilden weten wat we moesten doen}.",
      "{Opzeggen|De energie overzetten} na de dood van mijn moeder, het huis is verkocht.",
      "Mijn {zoon|dochter} gaat op kamers en {moet stroom krijgen|het adres moet kloppen}.",
    ],
    en: [
      "I wanted to report {my move in good time|our move to another town}.",
      "We are moving house {next month|in the summer} and want to keep the contract.",
    ],
  },
  {
    theme: "bill",
    weight: 1.9,
    nl: [
      "{Ik begreep|We snapten niets van|Ik had een vraag over} de jaarafrekening {niet|van dit jaar|na al die wijzigingen}.",
      "De {meterstand|begindatum|naam} op de factuur {klopte niet|was van vorig jaar}.",
      "Ik wilde het maandbedrag {laten verlagen|aanpassen aan wat we echt gebruiken|weten voor het nieuwe jaar}.",
      "Er was {twee keer|te veel|zonder uitleg} afgeschreven en {ik wilde mijn geld terug|dat wilde ik rechtzetten}.",
      "Het bedrag dat we {moesten bijbetalen|terugkregen} {leek ons veel te hoog|leek nergens op}.",
    ],
    en: [
      "I did not understand {my yearly statement|the latest bill}.",
      "The meter reading on the bill was {wrong|from last year}.",
      "I wanted my monthly amount {lowered|explained}.",
    ],
  },
  {
    theme: "contract",
    weight: 1.5,
    nl: [
      "Mijn contract {liep af|loopt in mei af} en ik {zocht een nieuw aanbod|wilde zeker weten wat het gaat kosten}.",
      "Ik wilde overstappen {van variabel naar vast|naar een tarief voor een jaar}.",
      "{Ik zocht|We vroegen om} een aanbod voor {stroom en gas samen|ons bedrijf en de woning erboven}.",
      "Vragen of de nieuwe tarieven {ook voor mij gelden|al waren ingegaan}.",
    ],
    en: [
      "My contract was ending and I was {looking for a new offer|curious what you would offer}.",
      "I wanted to know whether the new tariffs {apply to me|had started}.",
    ],
  },
  {
    theme: "payment",
    weight: 0.8,
    nl: [
      "Ik vroeg om een betalingsregeling {voor de winter|na mijn ontslag|voor de eindafrekening}.",
      "{Uitstel van betaling|In delen betalen} {voor twee maanden|tot de vakantietoeslag binnen is}.",
      "Ik kreeg een aanmaning {terwijl er al betaald was|en wilde het met iemand bespreken}.",
    ],
    en: [
      "I asked for a payment arrangement {for the winter|after losing my job}.",
      "I had a reminder although {the bill was paid|we had agreed to pay later}.",
    ],
  },
  {
    theme: "outage",
    weight: 1.2,
    nl: [
      "{We zaten|De hele straat zat} {zonder stroom|zonder verwarming} en {wilden weten hoe lang nog|ik wilde het melden}.",
      "Ik meldde een storing {aan de meter|in de meterkast|midden in de nacht}.",
      "Het licht {flikkerde al dagen|viel steeds uit} en {dat vertrouwde ik niet|ik wilde het laten nakijken}.",
    ],
    en: [
      "We had an outage and {no heating|no idea how long it would last}.",
      "I wanted to report a fault {in the meter cupboard|in the middle of the night}.",
    ],
  },
  {
    theme: "appointment",
    weight: 1.1,
    nl: [
      "Ik wilde weten wanneer de monteur {zou komen|precies komt}.",
      "{Een afspraak|De afspraak} voor {de nieuwe meter|onderhoud aan de ketel} {verzetten|maken op een dag dat ik thuis ben}.",
      "Vragen hoe laat {ze vandaag langs zouden komen|er iemand aan de deur staat}.",
    ],
    en: [
      "I wanted to know when the engineer {would come|was due}.",
      "I had to move the appointment for {the new meter|servicing the boiler}.",
    ],
  },
  {
    theme: "device",
    weight: 1.4,
    nl: [
      "Mijn warmtepomp {gaf een foutmelding|maakt meer lawaai dan ons was verteld|koelt niet}.",
      "De zonnepanelen leveren {minder op dan beloofd|sinds maart niets meer}.",
      "De laadpaal {voor de deur|op de oprit} {deed het niet meer|laadt maar half}.",
      "Ik zocht advies over {isolatie en een hybride ketel|een thuisbatterij bij onze panelen}.",
    ],
    en: [
      "My heat pump was {showing an error|noisier than we were told}.",
      "The solar panels {yield less than promised|have given nothing since March}.",
      "The charging point {at our door|on the drive} had stopped working.",
    ],
  },
  {
    theme: "account",
    weight: 0.9,
    nl: [
      "Ik kon niet inloggen {om mijn verbruik te bekijken|na de nieuwe versie}.",
      "Een {nieuw wachtwoord|ander mailadres} in de app {zetten|krijgen}.",
      "Ik wilde mijn verbruik {per dag zien|vergelijken met dat van vorig jaar}.",
    ],
    en: [
      "I could not log in {to see what I use|after the update}.",
      "I wanted to see my usage {by the day|beside that of last year}.",
    ],
  },
  {
    theme: "follow-up",
    weight: 0.9,
    nl: [
      "Ik wilde mijn klacht {van vorige maand|over de schade} navragen.",
      "{Voor de derde keer|Weer} bellen over {hetzelfde|iets wat al geregeld heette}.",
      "Horen hoe het staat met {mijn klacht|wat ik in maart heb gemeld}.",
    ],
    en: ["I wanted to follow up {my complaint of last month|what I reported in March}."],
  },
];

const frictions: readonly Topic[] = [
  {
    theme: "waiting-on-phone",
    weight: 0.25,
    nl: [
      "Ik {hing|zat|stond} {ruim een half uur|bijna drie kwartier|achttien minuten|een vol uur} in de wacht{| voordat iemand opnam| en toen viel de verbinding weg}.",
      "De wachttijd aan de telefoon {is echt niet normaal|was veel langer dan het bandje zei|loopt elke maand verder op}.",
      "{Vier|Drie|Zes} keer gebeld en {steeds|telkens} {dezelfde wachtrij|opgehangen na twintig minuten wachten}.",
      "{Een halve ochtend|Mijn hele pauze} met hetzelfde muziekje aan mijn oor.",
      "Er werd {pas na een eeuwigheid|na drie kwartier nog steeds niet} opgenomen.",
    ],
    en: [
      "I was on hold for {over half an hour|forty minutes|ages} {before anybody answered|and then the line went dead}.",
      "The waiting time on the phone {is far too long|was three times what the message said}.",
    ],
  },
  {
    theme: "passed-on",
    weight: 1.2,
    nl: [
      "Ik werd {drie|vier|vijf} keer doorverbonden{| en begon steeds opnieuw| naar iemand die er niet over ging}.",
      "Elke medewerker stelde {weer|precies} dezelfde vragen.",
      "{Iedereen verwees|Ze verwezen} me naar {een ander nummer|een andere afdeling}, {niemand voelde zich verantwoordelijk|en die weer terug}.",
      "Mijn verhaal {drie keer|telkens opnieuw} moeten vertellen.",
    ],
    en: [
      "I was passed on {three|four} times{| and had to start again each time}.",
      "Every person asked {the same questions again|for the same details}.",
    ],
  },
  {
    theme: "no-callback",
    weight: 1.1,
    nl: [
      "Niemand belde terug, terwijl {dat was beloofd|het zwart op wit stond|ik er een dag voor thuisbleef}.",
      "Ik zou {dezelfde dag|voor vrijdag|binnen een week} worden teruggebeld en {hoorde niets|heb nooit meer iets gehoord}.",
      "Beloofd werd dat {er een brief kwam|het geld zou worden gestort}, {maar er kwam niets|drie weken later nog niets}.",
      "{Daarna bleef het stil|Ik heb er nooit meer iets over gehoord}, {ook na mijn tweede bericht|hoe vaak ik er ook om vroeg}.",
    ],
    en: [
      "Nobody called back although {that was promised|I stayed home for it}.",
      "I was promised {an answer by Friday|a refund in March} and {heard nothing|it never came}.",
    ],
  },
  {
    theme: "missed-appointment",
    weight: 0.8,
    nl: [
      "De monteur kwam niet {in het afgesproken tijdvak|opdagen, {zonder bericht}}.",
      "De afspraak werd {verzet zonder dat ik het wist|twee keer afgezegd op de dag zelf}.",
      "{Een hele dag|De hele middag} thuisgebleven voor niets.",
    ],
    en: [
      "The engineer {missed the agreed time slot|never turned up}.",
      "The appointment was moved {without my knowing|twice on the day itself}.",
    ],
  },
  {
    theme: "website-app",
    weight: 1.2,
    nl: [
      "De website {stuurde me in een kringetje rond|gaf steeds een foutmelding|kende mijn adres niet}.",
      "In de app {kwam ik er niet uit|stond iets anders dan op papier|kon ik het nergens vinden}.",
      "Het formulier {bestond niet meer|bleef hangen bij de laatste stap}.",
      "De chat {viel steeds weg|begreep geen enkele vraag} {als ik een foto stuurde|en gaf alleen standaardzinnen}.",
      "Steeds weer {een code die niet aankwam|opnieuw mijn gegevens invullen}.",
    ],
    en: [
      "The website {sent me round in circles|kept showing an error}.",
      "The chat dropped out {whenever I sent a photo|halfway}.",
      "In the app I {could not find it anywhere|got stuck}.",
    ],
  },
  {
    theme: "unclear",
    weight: 1.2,
    nl: [
      "De brief was {onduidelijk|zo onduidelijk dat ik alsnog moest bellen}.",
      "Na de uitleg {van het bedrag snapte ik het nog minder|wist ik nog niet wat ik moest doen}.",
      "{Het verschil van € 40|De post voor netbeheer} kon niemand {uitleggen|verklaren}.",
      "Er stond nergens {wie erover gaat|wat ik moest opsturen}.",
      "{Zoveel vaktaal|Vier bladzijden tekst} en nog {weet ik niet waar ik aan toe ben|geen antwoord op mijn vraag}.",
    ],
    en: [
      "The letter was unclear, {so I had to ring after all|and so was the second one}.",
      "Nobody could explain {the difference of € 40|what I had to send}.",
    ],
  },
  {
    theme: "wrong-answer",
    weight: 0.9,
    nl: [
      "Het antwoord per e-mail {ging over iets anders|was een standaardtekst}.",
      "{De een zei dit|Maandag zeiden ze ja}, {de ander dat|dinsdag weer nee}.",
      "Er werd iets {verkeerd genoteerd|anders ingevoerd dan ik had gezegd} en {dat bleef zo|toen klopte er niets meer van}.",
      "Het apparaat was {geplaatst|aangesloten} maar {niet aangemeld|verkeerd ingesteld}.",
    ],
    en: [
      "The e-mail I got back was about {something else|another customer's question}.",
      "One person said yes and {the next said no|another said the opposite}.",
    ],
  },
  {
    theme: "rules",
    weight: 0.6,
    nl: [
      "{Volgens de regels|Van het systeem} kon {het niet, punt|er geen uitzondering worden gemaakt}.",
      "De medewerker {mocht het niet zelf beslissen|moest het eerst aan iemand anders vragen}.",
    ],
    en: [
      "The rules {did not allow it, full stop|left no room for my case}.",
      "The person was not allowed to {decide it alone|make an exception}.",
    ],
  },
  {
    theme: nothing,
    weight: 0.9,
    nl: [
      "Niets eigenlijk, {het ging zoals het hoort|ik ben netjes geholpen}.",
      "Het was {vooral mijn eigen gebrek aan tijd|op zich prima te doen}.",
    ],
    en: ["Nothing really, {it went as it should|I was looked after well}."],
  },
];

const praises: readonly Topic[] = [
  {
    theme: "friendly",
    weight: 1.6,
    nl: [
      "{Heel|Erg} vriendelijk{| en geduldig| en behulpzaam} te woord gestaan{| door iemand die tijd voor me nam}.",
      "De medewerker {bleef rustig|nam mij serieus|dacht echt mee}, {ook toen ik boos werd|dat doet veel}.",
      "{Sanne|Milan|Esra} van {de chat|de klantenservice} {was een topper|dacht met me mee en bleef aardig}.",
      "Een warm {gesprek|welkom}, {ik voelde me gehoord|geen nummer}.",
    ],
    en: [
      "{Very|Really} friendly {and patient|and took the time}.",
      "The person {stayed calm|listened well}{| although I was angry}.",
    ],
  },
  {
    theme: "quick",
    weight: 1.3,
    nl: [
      "{Binnen vijf minuten|Dezelfde dag nog|In een paar tellen} {geregeld|klaar}.",
      "Snel {antwoord op mijn mail|iemand aan de lijn|geholpen, sneller dan ik had verwacht}.",
      "{Ik had|We hadden} er {een week voor uitgetrokken|weinig van verwacht} en {na een kwartier was het gedaan|het was zo voor elkaar}.",
    ],
    en: ["Quick {reply to my e-mail|help, faster than I expected}.", "Settled {within five minutes|the same day}."],
  },
  {
    theme: "clear-explanation",
    weight: 1.1,
    nl: [
      "{Heldere|Duidelijke} uitleg {van de rekening|over wat er ging gebeuren}{|, in gewone taal}.",
      "Er werd rustig uitgelegd {waar het bedrag uit bestaat|wat de volgende stap is}.",
      "{Eindelijk snap ik|Nu weet ik} {hoe de terugleverkosten werken|waarom we meer betalen}.",
    ],
    en: [
      "Clear explanation {of the bill|of what would happen next}.",
      "It was explained {in plain words|step by step}.",
    ],
  },
  {
    theme: "solved-at-once",
    weight: 1.0,
    nl: [
      "In één keer {opgelost|goed geregeld}{|, zonder doorverbinden}.",
      "Eén {telefoontje|berichtje} en {het was klaar|de fout was hersteld}.",
      "Ze {hebben het meteen opgelost|zochten het zelf uit en kwamen ermee terug}.",
    ],
    en: ["Solved in one go{|, without being passed on}.", "One call and {it was done|the mistake was put right}."],
  },
  {
    theme: "kept-promise",
    weight: 0.8,
    nl: [
      "Er werd {teruggebeld|gemaild} {zoals beloofd|precies op het moment dat was gezegd}.",
      "De afspraak {werd nagekomen|klopte tot op de minuut}.",
      "{Ze deden wat ze zeiden|Woord gehouden}, {dat kom je niet vaak tegen|en dat waardeer ik}.",
    ],
    en: ["They called back {as promised|exactly when they said}.", "They did what they said{|, which is rare}."],
  },
  {
    theme: "skilled-engineer",
    weight: 0.9,
    nl: [
      "De monteur {wist waar hij het over had|werkte netjes en ruimde alles op|nam de tijd om alles te laten zien}.",
      "{Vakkundig werk|Netjes aangesloten}, {en op tijd|zonder rommel}.",
    ],
    en: ["The engineer {knew the job|worked neatly and tidied up}."],
  },
  {
    theme: nothing,
    weight: 0.7,
    nl: [
      "{Weinig om eerlijk te zijn|Niet veel deze keer}, {sorry|helaas}.",
      "Dat {ik jullie tenminste kon bereiken|het nu achter de rug is}.",
    ],
    en: ["Not much {this time|to be honest}, sorry."],
  },
];

const changes: readonly Topic[] = [
  {
    theme: "systems",
    weight: 1.6,
    nl: [
      "Eén scherm {waarin ik de hele klant zie|met alles erop} in plaats van {vijf|zes} {systemen|programma's}.",
      "{Systemen|Programma's} die {niet om de haverklap vastlopen|met elkaar praten}.",
      "Telefoons {die het ook in een kelder doen|met een batterij voor een hele dag}.",
      "De kennisbank bijwerken {voordat een actie begint|op de dag zelf}, niet {erna|een maand later}.",
    ],
    en: [
      "One screen {that shows the whole customer|with everything on it} instead of five systems.",
      "Software that {does not freeze|works on the road}.",
    ],
  },
  {
    theme: "workload",
    weight: 1.3,
    nl: [
      "{Meer mensen|Twee collega's erbij} {op de drukke uren|in het team}.",
      "{Rustige plekken|Vijf minuten} om na een zwaar gesprek {bij te komen|op adem te komen}.",
      "Minder {overleg op maandag|gesprekken per uur}, {dan is het juist het drukst|dan houden we het vol}.",
      "De werkdruk {eerlijk verdelen|in de avonddienst} {over de teams|omlaag}.",
    ],
    en: ["More people {on the busy hours|in the team}.", "A quiet place to recover after {a heavy call|a hard shift}."],
  },
  {
    theme: "planning",
    weight: 1.2,
    nl: [
      "Roosters {eerder bekendmaken|niet meer op vrijdagmiddag omgooien}, {een week is te kort|wij hebben ook een thuis}.",
      "De planning pas vastzetten {als de onderdelen er echt zijn|na overleg met de monteurs}.",
      "Nieuwe collega's niet {in de drukste week|zonder begeleider} laten beginnen.",
    ],
    en: [
      "Publish rosters earlier, {a week is too short|we have a life at home too}.",
      "Fix the schedule only when {the parts have arrived|the engineers agree}.",
    ],
  },
  {
    theme: "listening",
    weight: 1.5,
    nl: [
      "Dat we horen wat er {met onze signalen|met onze ideeën} gebeurt.",
      "Een leidinggevende die {meeluistert bij lastige gesprekken|vaker op de vloer is|vraagt hoe het gaat}.",
      "{Luister|Luister eerst} naar {de mensen die het werk doen|wat klanten ons elke dag vertellen}.",
    ],
    en: [
      "That we hear what becomes of {the things we flag|our ideas}.",
      "A manager who {listens in on difficult calls|is around more often}.",
    ],
  },
  {
    theme: "decisions",
    weight: 1.2,
    nl: [
      "Duidelijk maken wie {na de reorganisatie|in dit huis} waarover beslist.",
      "Zelf een {kleine vergoeding|bos bloemen} mogen {toekennen|sturen} zonder {formulier|drie handtekeningen}.",
      "Minder regels {die niemand kan uitleggen|voor uitzonderingen}, meer {ruimte om het op te lossen|vertrouwen}.",
    ],
    en: [
      "Make clear who decides what {since the reorganisation|here}.",
      "Being allowed to grant a small refund without {a form|three signatures}.",
    ],
  },
  {
    theme: "cooperation",
    weight: 1.0,
    nl: [
      "Afspraken met andere afdelingen {opschrijven|vastleggen} en {erop terugkomen|ons eraan houden}.",
      "Vaker {met een monteur mee op pad|een dag meelopen bij klantcontact}, dat leert meer dan {een cursus|een presentatie}.",
      "{Planning en buitendienst|Verkoop en facturatie} {aan één tafel|in dezelfde ruimte}.",
    ],
    en: [
      "Write down what we agree with other units and {come back to it|stick to it}.",
      "Ride along with {an engineer|a colleague of another unit} more often.",
    ],
  },
  {
    theme: nothing,
    weight: 0.5,
    nl: [
      "{Niets bijzonders|Laat maar}, {het is goed zo|ik zit hier prima}.",
      "Betere koffie {op de derde|in de kantine}, {verder niets|serieus}.",
    ],
    en: ["Better coffee {on the third floor|please}."],
  },
];

const asides: Record<"goal" | "obstacle", Record<Tongue, readonly string[]>> = {
  goal: {
    nl: [
      "Het liefst nog dezelfde week.",
      "Het ging om de woning van mijn {moeder|vader|buurvrouw}.",
      "Dat was kort nadat {de tarieven waren veranderd|we hier kwamen wonen}.",
      "Het was de {tweede|derde} keer {deze winter|dit jaar}.",
    ],
    en: [
      "Preferably in the same week.",
      "It was about my mother's home.",
      "It was the second time {this winter|this year}.",
    ],
  },
  obstacle: {
    nl: [
      "Daarna was het {snel|alsnog} geregeld.",
      'Ze zeiden letterlijk: "{dat doen wij niet|daar gaan wij niet over}".',
      "Aan de {vriendelijkheid|inzet} lag het niet.",
      "Uiteindelijk heb ik het zelf uitgezocht.",
      "Zo {jaag je klanten weg|verlies je mij}.",
    ],
    en: [
      "After that it was settled quickly.",
      'They literally said: "we don\'t do that".',
      "In the end I worked it out myself.",
    ],
  },
};

/** A comment with what it is about, as whoever wrote it would say. */
interface Comment {
  text: string;
  themes: readonly string[];
}

const noComment: Comment = { text: "", themes: [] };

/** One of each {a|b}; from the inside out, where one stands in another. */
function worded(random: Random, template: string): string {
  let text = template;
  for (let before = ""; text !== before; ) {
    before = text;
    text = text.replace(/\{([^{}]*)\}/, (_, choices: string) => one(random, choices.split("|")));
  }
  return text;
}

/** About one topic, now and then two, with an aside or a line break as people type them. */
function commentOn(
  random: Random,
  tongue: Tongue,
  topics: readonly (readonly [Topic, number])[],
  aside: readonly string[] = [],
): Comment {
  const first = pick(random, topics);
  const second = random() < 0.16 ? pick(random, topics) : undefined;
  const about =
    second === undefined || second === first || [first.theme, second.theme].includes(nothing)
      ? [first]
      : [first, second];
  const sentences = about.map((topic) => worded(random, one(random, topic[tongue])));
  if (aside.length > 0 && random() < 0.35) sentences.push(worded(random, one(random, aside)));
  const text = sentences.join(random() < 0.08 ? "\n" : " ");
  return { text, themes: about.flatMap(({ theme }) => (theme === nothing ? [] : [theme])) };
}

/** What the customers of a unit come for more often than others, times that. */
const comesFor: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  billing: { bill: 7, payment: 2 },
  "moving-desk": { moving: 12 },
  renewals: { contract: 8 },
  "payment-arrangements": { payment: 14 },
  complaints: { "follow-up": 9, bill: 2 },
  outages: { outage: 9 },
  "heat-pumps": { device: 7, appointment: 2 },
  "solar-panels": { device: 8 },
  "charging-points": { device: 9 },
  "meter-readings": { appointment: 4, bill: 2 },
  planning: { appointment: 8 },
};

function taskWeights({ unit }: Customer): (readonly [Topic, number])[] {
  const own = comesFor[unit.id] ?? {};
  const visits: Readonly<Record<string, number>> =
    unit.parent === "field-service" ? { appointment: 2.5, outage: 2, moving: 0.3 } : {};
  return tasks.map((topic) => [topic, topic.weight * (own[topic.theme] ?? visits[topic.theme] ?? 1)]);
}

/** On the phone people wait, in the last wave far longer; those who had an engineer in the house talk about that. */
function frictionWeights({ unit, channel }: Customer, at: number): (readonly [Topic, number])[] {
  const last = at === waves.length - 1;
  const times: Readonly<Record<string, number>> = {
    "waiting-on-phone": channel === "tel" ? (last ? 44 : 12) : 0.6,
    "website-app": channel === "chat" || channel === "mail" ? 2 : 1,
    "missed-appointment": unit.parent === "field-service" ? 4 : 0.5,
  };
  return frictions.map((topic) => [topic, topic.weight * (times[topic.theme] ?? 1)]);
}

function praiseWeights({ unit }: Customer): (readonly [Topic, number])[] {
  return praises.map((topic) => [
    topic,
    topic.weight * (topic.theme === "skilled-engineer" ? (unit.parent === "field-service" ? 4 : 0.2) : 1),
  ]);
}

/** The comments of the customers of a wave, one in seven in English. The same people answer all three questions, not always all of them. */
function customerComments(
  wave: Fielding,
  at: number,
  people: readonly Customer[],
): Record<"goal" | "obstacle" | "praise", Comment[]> {
  const where = generator(`customer ${wave.id} commenters`);
  const random = generator(`customer ${wave.id} comment words`);
  const comments = people.map((person) => {
    const isChosen = where() < wave.comments.customer / people.length;
    const tongue: Tongue = where() < 0.86 ? "nl" : "en";
    const [hasObstacle, hasPraise] = [where() < 0.88, where() < 0.72];
    if (!isChosen) return { goal: noComment, obstacle: noComment, praise: noComment };
    return {
      goal: commentOn(random, tongue, taskWeights(person), asides.goal[tongue]),
      obstacle: hasObstacle
        ? commentOn(random, tongue, frictionWeights(person, at), asides.obstacle[tongue])
        : noComment,
      praise: hasPraise ? commentOn(random, tongue, praiseWeights(person)) : noComment,
    };
  });
  return {
    goal: comments.map(({ goal }) => goal),
    obstacle: comments.map(({ obstacle }) => obstacle),
    praise: comments.map(({ praise }) => praise),
  };
}

function changeComments(wave: Fielding, count: number): string[] {
  const where = generator(`employee ${wave.id} commenters`);
  const random = generator(`employee ${wave.id} comment words`);
  const weights = changes.map((topic) => [topic, topic.weight] as const);
  return Array.from({ length: count }, () => {
    const isChosen = where() < wave.comments.employee / count;
    const tongue: Tongue = where() < 0.86 ? "nl" : "en";
    return isChosen ? commentOn(random, tongue, weights).text : "";
  });
}

/** How many customers of the last wave a person read, and how often that person saw something else in a comment than its writer. */
const handCoded = 160;
const seenOtherwise = 0.14;
/** How many comments on each theme a person released. */
const mostReleased: Readonly<Record<string, number>> = {
  "waiting-on-phone": 2,
  "passed-on": 2,
  "no-callback": 1,
  "website-app": 1,
  unclear: 1,
  "wrong-answer": 1,
  friendly: 2,
  quick: 1,
  "clear-explanation": 1,
  "kept-promise": 1,
};

/** What a person made of the comments of the last wave: `respondent,item,codes,coder,released`. */
function codesFile(ids: readonly string[], comments: ReturnType<typeof customerComments>): string {
  const random = generator("hand codes");
  const read = ids
    .flatMap((id, row) => (comments.goal[row] === noComment ? [] : [{ id, row }]))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .slice(0, handCoded);
  const quoted = new Map<string, number>();
  const isNamed = (text: string) => roster.some((name) => text.includes(name));
  const rows = read.flatMap(({ id, row }) =>
    (["goal", "obstacle", "praise"] as const).flatMap((item) => {
      const comment = comments[item][row] ?? noComment;
      if (comment === noComment) return [];
      const others = { goal: tasks, obstacle: frictions, praise: praises }[item].map(({ theme }) => theme);
      const seen = comment.themes.map((theme) => (random() < seenOtherwise ? one(random, others) : theme));
      const codes = [...new Set(seen)].filter((theme) => theme !== nothing);
      // Quoted is what says one thing, at some length; the first that praises somebody has a name in it, which is taken out.
      const [only = ""] = comment.themes;
      const before = quoted.get(only) ?? 0;
      const isPlain = comment.themes.length === 1 && codes.join() === only && comment.text.length > 35;
      const isReleased =
        isPlain &&
        before < (mostReleased[only] ?? 0) &&
        (only !== "friendly" || (before === 0) === isNamed(comment.text));
      if (isReleased) quoted.set(only, before + 1);
      return [[id, item, codes.join(";") || "none", "mk", isReleased ? "true" : ""]];
    }),
  );
  return csv([["respondent", "item", "codes", "coder", "released"], ...rows]);
}

/** The names that are taken out of quotes; of nobody who exists. */
const roster = ["Sanne", "Milan", "Esra", "Sanne Terlinde", "Milan Okkerse", "Esra Yalvac"];

// ------------------------------------------------------------------------------------------------------------ outcomes

/** Half years up to and after each wave, as far as they are over. */
const periods: readonly (readonly [start: string, end: string])[] = [
  ["2022-11-01", "2023-04-30"],
  ["2023-05-01", "2023-10-31"],
  ["2023-11-01", "2024-04-30"],
  ["2024-05-01", "2024-10-31"],
  ["2024-11-01", "2025-04-30"],
  ["2025-05-01", "2025-10-31"],
  ["2025-11-01", "2026-04-30"],
];

interface OutcomeModel {
  id: string;
  decimals: number;
  /** Counted as a whole number of days, people or contracts, and given as a percentage. */
  percent: boolean;
  /** Of events, one by one: how many may happen in one unit of what is divided by. Their count then swings as chance makes it. */
  drawn?: number;
  /** The company by period. */
  levels: readonly number[];
  /** What one standard deviation between units, inside and outside, and chance make of it. */
  inside: number;
  outside: number;
  chance: number;
  covers: (unit: Department) => boolean;
  /** What is divided by: working days, person-years, offers, customers, contacts; per employee and half year. */
  perHead: number;
}

const sells = [
  "sales-home",
  "sales-business",
  "shops",
  "housing-associations",
  "online-sales",
  "renewals",
  "renewals-desk",
];
const outcomeModels: readonly OutcomeModel[] = [
  {
    id: "absence",
    decimals: 2,
    percent: true,
    levels: [5.7, 5.4, 5.9, 5.5, 6, 5.9, 6.1],
    inside: -0.7,
    outside: 0,
    chance: 0.9,
    covers: () => true,
    perHead: 108,
  },
  {
    id: "turnover",
    decimals: 2,
    percent: true,
    drawn: 2,
    levels: [12.6, 12.2, 11.4, 11.2, 11.3, 11.6, 11.8],
    inside: -2.2,
    outside: 0,
    chance: 2,
    covers: () => true,
    perHead: 0.5,
  },
  {
    id: "conversion",
    decimals: 2,
    percent: true,
    levels: [3.6, 3.6, 3.7, 3.8, 3.9, 4, 4.1],
    inside: 0,
    outside: 0.4,
    chance: 0.3,
    covers: ({ id }) => sells.includes(id) || id === "home-energy-advice",
    perHead: 260,
  },
  {
    id: "revenue",
    decimals: 0,
    percent: false,
    levels: [372, 368, 394, 389, 402, 406, 412],
    inside: 0,
    outside: 16,
    chance: 14,
    covers: ({ id, contact }) => contact === "much" && id !== "complaints" && id !== "outages",
    perHead: 410,
  },
  {
    id: "cost-per-contact",
    decimals: 2,
    percent: false,
    levels: [6.82, 6.78, 6.71, 6.6, 6.52, 6.41, 6.58],
    inside: 0,
    outside: -0.3,
    chance: 0.35,
    covers: ({ id, parent }) => parent === "customer-contact" && id !== "customer-quality",
    perHead: 2_350,
  },
];

/** What is counted in a unit and by what it is divided: days absent by working days, euros by customers. */
interface Tally {
  unit: Department;
  total: number;
  denominator: number;
}

function outcomesFile(): string {
  const rows: (string | number)[][] = [["period_start", "period_end", "unit", "outcome", "value", "denominator"]];
  for (const model of outcomeModels) {
    periods.forEach(([start, end], at) => {
      const tallies = outcomeTallies(model, at);
      const write = (unit: string, list: readonly Tally[]) => {
        const denominator = list.reduce((sum, tally) => sum + tally.denominator, 0);
        if (denominator === 0) return;
        const total = list.reduce((sum, tally) => sum + tally.total, 0);
        const value = (model.percent ? 100 : 1) * (total / denominator);
        rows.push([start, end, unit, model.id, value.toFixed(model.decimals), denominator]);
      };
      write("meridiaan", tallies);
      for (const { id } of directorates) {
        write(
          id,
          tallies.filter(({ unit }) => unit.parent === id),
        );
      }
      for (const tally of tallies) if (tally.unit.headcount >= 20) write(tally.unit.id, [tally]);
    });
  }
  return csv([...rows, ...absenceByMonth(), ...monthlyModels.flatMap(monthlyRows)]);
}

/** The months of the last four half years. */
const months: readonly { at: number; start: string; end: string }[] = periods.slice(3).flatMap(([start], later) =>
  Array.from({ length: 6 }, (_, after) => {
    const month = Number(start.slice(5, 7)) - 1 + after;
    const day = (of: number, date: number) => new Date(Date.UTC(Number(start.slice(0, 4)), of, date));
    const written = (date: Date) => date.toISOString().slice(0, 10);
    return { at: later + 3, start: written(day(month, 1)), end: written(day(month + 1, 0)) };
  }),
);

type OutcomeCells = [start: string, end: string, unit: string, outcome: string, value: string, denominator: number];

/** The absence of each half year, dealt out over its months, of the company and its directorates. It only wobbles. */
function absenceByMonth(): OutcomeCells[] {
  const [model] = outcomeModels;
  if (model === undefined) return [];
  return months.flatMap(({ at, start, end }) => {
    const tallies = outcomeTallies(model, at);
    const sums = directorates.map(({ id }) => {
      const own = tallies.filter(({ unit }) => unit.parent === id);
      const days = Math.round(own.reduce((sum, { denominator }) => sum + denominator, 0) / 6);
      const total = own.reduce((sum, tally) => sum + tally.total, 0) / 6;
      return {
        id,
        days,
        absent: Math.round(total * (1 + 0.09 * normal(generator(`absence by month ${id} ${start}`)))),
      };
    });
    const whole = {
      id: "meridiaan",
      days: sums.reduce((sum, { days }) => sum + days, 0),
      absent: sums.reduce((sum, { absent }) => sum + absent, 0),
    };
    return [whole, ...sums].map(({ id, days, absent }): OutcomeCells => {
      return [start, end, id, "absence-month", ((100 * absent) / days).toFixed(2), days];
    });
  });
}

interface MonthlyModel {
  id: string;
  /** Per hundred. */
  level: number;
  /** What one standard deviation between units outside makes of it, and what a month does to all units, and to one. */
  outside: number;
  together: number;
  alone: number;
  /** What is planted: added to the level of a unit in a month. */
  planted: (unit: Department, start: string) => number;
  covers: (unit: Department) => boolean;
  /** Contacts, answers or customers per employee and month. */
  perHead: (unit: Department) => number;
}

const phones = ["customer-contact-north", "customer-contact-south", "customer-contact-business"];
const byPhone = ({ id }: Department) => phones.includes(id);
const contacts = ({ id }: Department) => (id === "complaints" ? 110 : id === "home-energy-advice" ? 45 : 390);

const monthlyModels: readonly MonthlyModel[] = [
  {
    id: "first-contact-resolution",
    level: 72,
    outside: 2.2,
    together: 0.6,
    alone: 0.5,
    planted: (unit, start) => (start < "2025-11-01" ? 0 : byPhone(unit) ? -6.5 : -2.5),
    covers: () => true,
    perHead: contacts,
  },
  {
    id: "repeat-contact",
    level: 14,
    outside: -1,
    together: 0.35,
    alone: 0.35,
    planted: () => 0,
    covers: () => true,
    perHead: contacts,
  },
  {
    id: "transfers",
    level: 11,
    outside: -0.5,
    together: 0.3,
    alone: 0.4,
    planted: ({ id }) => (id === "chat-and-social" ? 4 : 0),
    covers: ({ id }) => id !== "home-energy-advice",
    perHead: contacts,
  },
  {
    id: "complaints-month",
    level: 0.3,
    outside: -0.03,
    together: 0.015,
    alone: 0.015,
    planted: (_, start) => (start === "2026-01-01" ? 0.22 : 0),
    covers: ({ id }) => id !== "complaints",
    perHead: () => 410,
  },
  {
    id: "satisfied-month",
    level: 76,
    outside: 2.5,
    together: 0.4,
    alone: 0.5,
    planted: (_, start) => (start < "2025-12-01" ? 0 : 6),
    covers: () => true,
    perHead: ({ id }) => (id === "home-energy-advice" ? 0.25 : id === "complaints" ? 1.1 : 2.4),
  },
];

/** A monthly figure of customer contact: of the units with much contact as they are divided now, and of the directorate. */
function monthlyRows(model: MonthlyModel): OutcomeCells[] {
  const now = new Map(departmentsAt(waves.length - 1).map(({ id, parent }) => [id, parent]));
  return months.flatMap(({ at, start, end }) => {
    const together = normal(generator(`${model.id} ${start}`));
    const units = departmentsAt(at).filter(
      (unit) =>
        now.get(unit.id) === "customer-contact" &&
        unit.contact === "much" &&
        (unit.opened ?? 0) < at &&
        model.covers(unit),
    );
    const counted = units.map((unit) => {
      const random = generator(`${model.id} ${unit.id} ${start}`);
      const cases = Math.round(unit.headcount * model.perHead(unit) * (1 + 0.03 * normal(random)));
      const mood = model.outside * (effectsOf(unit.id).outside / spread.outside);
      const real = model.level + mood + model.planted(unit, start) + model.together * together;
      const rate = Math.max(0, real + model.alone * normal(random)) / 100;
      const chance = normal(random) * Math.sqrt(Math.max(0, rate * (1 - rate) * cases));
      return { id: unit.id, cases, events: Math.min(cases, Math.max(0, Math.round(rate * cases + chance))) };
    });
    const whole = {
      id: "customer-contact",
      cases: counted.reduce((sum, { cases }) => sum + cases, 0),
      events: counted.reduce((sum, { events }) => sum + events, 0),
    };
    return [whole, ...counted].map(({ id, cases, events }): OutcomeCells => {
      return [start, end, id, model.id, ((100 * events) / cases).toFixed(2), cases];
    });
  });
}

/** Totals by unit that bring the company to its level of the period. A unit counts from its first full half year. */
function outcomeTallies(model: OutcomeModel, at: number): Tally[] {
  const units = departmentsAt(at).filter((unit) => model.covers(unit) && unit.opened !== at);
  const denominators = units.map((unit) => unit.headcount * model.perHead);
  const deviations = units.map((unit) => outcomeDeviation(model, unit, at));
  const people = denominators.reduce((sum, denominator) => sum + denominator, 0);
  const centre = deviations.reduce((sum, value, row) => sum + value * (denominators[row] ?? 0), 0) / people;
  const level = model.levels[at] ?? 0;
  return units.map((unit, row) => {
    const denominator = denominators[row] ?? 0;
    const value = Math.max(0.2 * level, level + (deviations[row] ?? 0) - centre);
    return { unit, denominator, total: totalOf(model, unit, at, (value * denominator) / (model.percent ? 100 : 1)) };
  });
}

/**
 * What is counted where so much is expected. People leave one by one: an expected number, rounded, would differ less between units than
 * chance alone makes it, and what goes with it would look far closer than half a year of leavers can show.
 */
function totalOf({ id, drawn }: OutcomeModel, unit: Department, at: number, expected: number): number {
  if (drawn === undefined) return Math.round(expected);
  const random = generator(`events ${id} ${unit.id} ${at}`);
  let total = 0;
  for (let person = 0; person < unit.headcount; person += 1) if (random() * unit.headcount < expected) total += 1;
  return total;
}

function outcomeDeviation(model: OutcomeModel, unit: Department, at: number): number {
  const { inside, outside } = effectsOf(unit.id);
  const lasting = normal(generator(`outcome ${model.id} ${unit.id}`));
  const once = normal(generator(`outcome ${model.id} ${unit.id} ${at}`));
  // Small units swing more: their chance part grows as the number of people falls.
  const swing = model.chance * (0.7 * lasting + 0.5 * once * Math.sqrt(100 / (unit.headcount + 20)));
  return model.inside * (inside / spread.inside) + model.outside * (outside / spread.outside) + swing;
}

// ---------------------------------------------------------------------------------------------------------- benchmarks

/** Figures of others, quoted; a year the source does not give stays empty. */
function benchmarksFile(): string {
  const source = "Integron";
  const head = [
    "survey",
    "subject",
    "metric",
    "value",
    "n",
    "population_nl",
    "population_en",
    "source",
    "year",
    "url",
    "comparable",
    "group",
  ];
  const row = (
    subject: string,
    metric: string,
    value: number,
    nl: string,
    en: string,
    year: string,
    comparable: boolean,
    group = "",
  ) => ["employee", subject, metric, value, "", nl, en, source, year, "", String(comparable), group];
  return csv([
    head,
    row("recommend", "nps", 12, "Medewerkers in Nederland", "Employees in the Netherlands", "2022", true),
    row(
      "recommend",
      "nps",
      29,
      "Organisaties met enthousiaste klanten waar ook veel meer medewerkers enthousiast zijn (8 %)",
      "Organisations with enthusiastic customers that also have far more enthusiastic employees (8 %)",
      "",
      false,
    ),
    row(
      "recommend-to-customers",
      "favorable",
      80,
      "Medewerkers die promotor zijn van hun werkgever",
      "Employees who are promoters of their employer",
      "",
      true,
      "promoters",
    ),
    row(
      "recommend-to-customers",
      "favorable",
      18,
      "Medewerkers die passief zijn over hun werkgever",
      "Employees who are passive about their employer",
      "",
      true,
      "passives",
    ),
    row(
      "recommend-to-customers",
      "favorable",
      3,
      "Medewerkers die criticaster zijn van hun werkgever",
      "Employees who are detractors of their employer",
      "",
      true,
      "detractors",
    ),
  ]);
}

// ------------------------------------------------------------------------------------------------ columns and missing

function readInstrument(survey: string): Instrument {
  const path = join(repository, "content/surveys", `${survey}.yaml`);
  return instrument.parse(parse(readFileSync(path, "utf8")));
}

/** What a column is called in a wave: by the ledger, else by the instrument. */
function columnsOf(survey: Instrument, wave: string): (id: string) => string {
  const renamed = survey.waves[wave]?.columns ?? {};
  return (id) => {
    const [item = id, option] = id.split(".");
    const fixed = survey.columns[id as keyof Instrument["columns"]];
    const declared = option === undefined ? survey.items[item]?.column : survey.items[item]?.columns?.[option];
    const name = renamed[id] ?? fixed ?? declared;
    if (name === undefined) throw new Error(`no column for "${id}" in ${wave}`);
    return name;
  };
}

/** How somebody leaves a question open, or nothing when it is answered. */
function unanswered(random: Random, rate: number): string | undefined {
  if (random() >= rate) return undefined;
  return pick(random, [
    ["", 6],
    ["n.v.t.", 2.5],
    ["weet niet", 1.5],
  ]);
}

/** Opaque codes: eight signs that say nothing about the unit, the order or another wave. */
function respondentIds(name: string, count: number): string[] {
  const random = generator(`ids ${name}`);
  const signs = "0123456789abcdefghjkmnpqrstvwxyz";
  const ids = new Set<string>();
  while (ids.size < count) {
    ids.add(`r${Array.from({ length: 8 }, () => signs[Math.floor(32 * random())]).join("")}`);
  }
  return [...ids];
}

// ------------------------------------------------------------------------------------------------------------- chance

/** A source of its own for every name. */
function generator(name: string): Random {
  return sfc32(`meridiaan ${name}`);
}

/** Near enough normal, by adding twelve draws: plain additions give the same bits everywhere, logarithms need not. */
function normal(random: Random): number {
  let sum = -6;
  for (let draw = 0; draw < 12; draw += 1) sum += random();
  return sum;
}

function one<T>(random: Random, list: readonly T[]): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error("nothing to choose from");
  return found;
}

function pick<T>(random: Random, shares: readonly (readonly [T, number])[]): T {
  let left = random() * shares.reduce((sum, [, share]) => sum + share, 0);
  for (const [value, share] of shares) {
    left -= share;
    if (left < 0) return value;
  }
  const last = shares.at(-1);
  if (last === undefined) throw new Error("nothing to choose from");
  return last[0];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function standardised(values: readonly number[]): number[] {
  const centre = mean(values);
  const deviation = Math.sqrt(mean(values.map((value) => (value - centre) * (value - centre))));
  return values.map((value) => (value - centre) / deviation);
}

// -------------------------------------------------------------------------------------------------------------- files

function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Rows lie in the order of their opaque id, so that a unit cannot be read from where they stand. */
function byFirst([one = ""]: readonly string[], [other = ""]: readonly string[]): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function csv(rows: readonly (readonly (string | number)[])[], delimiter = ",", newline = "\n"): string {
  const cell = (value: string | number) => {
    const text = String(value);
    const quoted = text.includes(delimiter) || text.includes('"') || text.includes("\n");
    return quoted ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => row.map(cell).join(delimiter) + newline).join("");
}

function utf8(text: string): Buffer {
  return Buffer.from(text, "utf8");
}

/** The encoding of Excel in western Europe: Latin-1 with the euro sign at 0x80. */
function windows1252(text: string): Buffer {
  return Buffer.from(text.replaceAll("€", "\u0080"), "latin1");
}

main();
