import { type Random, sfc32 } from "../../scripts/sfc32.ts";

/** What is put into the export. */
export interface DutchExport {
  people: number;
  /** `words`: Eens, Oneens; `numbers`: 1 to 5. */
  answers: "words" | "numbers";
  /** Whether each row holds the day on which it was filled in, as dd-mm-jjjj. */
  withDays: boolean;
}

const units: readonly [name: string, share: number, mood: number][] = [
  ["Klantenservice", 0.3, -0.35],
  ["Logistiek", 0.24, 0],
  ["Verkoop", 0.18, 0.3],
  ["ICT – beheer", 0.14, 0.1],
  ["Financiën", 0.11, 0.2],
  ["Directiebureau", 0.03, 0.4],
];
const questions = [
  "Ik ga met plezier naar mijn werk",
  "Ik weet wat er van mij verwacht wordt",
  "Mijn leidinggevende luistert naar mij",
  "Ik krijg genoeg waardering voor mijn werk",
  "Ik kan mijn werk binnen de tijd afmaken",
  "Onze systemen helpen mij bij mijn werk",
  "Ik kan mij in mijn werk ontwikkelen",
  "Wij komen afspraken met klanten na",
  "In mijn team kan ik fouten bespreken",
  "Mijn werk en privéleven zijn in balans",
  "Veranderingen worden goed uitgelegd",
];
const recommendation = "Hoe waarschijnlijk is het dat je ons als werkgever zou aanbevelen? (0-10)";
const open = "Wat zou jij morgen veranderen?";
const words = ["Helemaal oneens", "Oneens", "Neutraal", "Eens", "Helemaal eens"];
const remarks = [
  "Minder vergaderen; meer tijd voor de klant",
  "De roosters eerder bekendmaken, dat scheelt veel gedoe thuis",
  "Een systeem dat niet drie keer per dag om hetzelfde vraagt",
  "Niets, ik ben tevreden over hoe het nu loopt",
  "€ 50 voor een goede hoofdtelefoon zou al helpen op een drukke zaal",
];

/**
 * A Dutch employee survey as a spreadsheet exports it: semicolons, windows-1252, line ends of Windows. Everybody in it is made up; the same in every
 * run.
 */
export function dutchExport({ people, answers, withDays }: DutchExport): Buffer {
  const random = sfc32("a dutch export");
  const header = ["Nr", ...(withDays ? ["Ingevuld op"] : []), "Afdeling", ...questions, recommendation, open];
  const rows = Array.from({ length: people }, (_, index) => {
    // The first ones see to it that every unit and every answer is there, however few people there are.
    const [name, , mood] = units[index] ?? drawn(random);
    const own = mood + gauss(random) * 0.7;
    const likert = questions.map((_, at) => {
      if (random() < 0.04) return random() < 0.5 ? "n.v.t." : "";
      const value = index < 5 ? index : clamp(2.6 + own + (at % 4) * 0.15 + gauss(random) * 0.8, 0, 4);
      return answers === "words" ? (words[value] ?? "") : String(value + 1);
    });
    const advice = index < 2 ? index * 10 : clamp(7 + own * 1.6 + gauss(random), 0, 10);
    const remark = random() < 0.4 ? (remarks[Math.floor(random() * remarks.length)] ?? "") : "";
    const day = `${String(4 + Math.floor(random() * 17)).padStart(2, "0")}-05-2026`;
    return [String(index + 1), ...(withDays ? [day] : []), name, ...likert, String(advice), remark];
  });
  const text = [header, ...rows].map((cells) => `${cells.map(quoted).join(";")}\r\n`).join("");
  return Buffer.from([...text].map((sign) => windows1252[sign] ?? sign.charCodeAt(0)));
}

const windows1252: Readonly<Record<string, number>> = { "€": 0x80, "–": 0x96 };

function quoted(cell: string): string {
  return /[;"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function drawn(random: Random): (typeof units)[number] {
  let left = random();
  for (const unit of units) {
    left -= unit[1];
    if (left < 0) return unit;
  }
  return units[0] as (typeof units)[number];
}

/** Twelve draws, centred: close enough to a normal deviate for answers on five points. */
function gauss(random: Random): number {
  return Array.from({ length: 12 }, random).reduce((sum, own) => sum + own, -6);
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, Math.round(value)));
}
