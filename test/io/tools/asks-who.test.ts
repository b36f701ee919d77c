import { describe, expect, it } from "vitest";
import { asksWho } from "../../../src/io/tools/asks-who.ts";

const inWords = (text: string) => asksWho({ name: "Q1", text, shape: "text" });

describe("asksWho(column)", () => {
  it.each([
    "Hoe heet je?",
    "Hoe heet je leidinggevende?",
    "Naam van je leidinggevende",
    "Wie ben je?",
    "What is your full name?",
    "Contact information - Name",
    "Contactgegevens",
    "Geboortejaar",
    "In welk jaar ben je geboren?",
    "Date of birth (MM/DD/YYYY)",
    "What year were you born in?",
    "Wil je meedenken? Laat dan je e-mail achter.",
    "Your work e-mail",
    "What is your address?",
    "Wie is je leidinggevende?",
    "Who is your line manager?",
    "Wat is je personeelsnummer?",
    "Studentnummer",
  ])("sees that a question asks for a person: %s", (question) => {
    expect(inWords(question)).toBe(true);
  });

  it.each([
    "Hoe heet je team?",
    "Naam van je afdeling",
    "Name three things that could be better",
    "What could your manager address better?",
    "Does your manager address these concerns?",
    "Wat wil je nog kwijt?",
    "Who is your role model?",
    "Een groot aantal medewerkers vertrok, waarom?",
    "In welk land is je geboorteplaats of geboorteland?",
    "What is the name of your department?",
  ])("leaves other questions alone: %s", (question) => {
    expect(inWords(question)).toBe(false);
  });

  it("takes no tick, scale or ranking for a name", () => {
    for (const shape of ["one", "option", "rank"] as const) {
      expect(asksWho({ name: "Q1", text: "Hoe heet je?", shape })).toBe(false);
    }
  });
});
