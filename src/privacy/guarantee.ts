import type { Text } from "../survey/text.ts";
import type { Minimum } from "../survey/workspace.ts";

/** What is promised, word for word, and what the promise does not reach. */
export interface Guarantee {
  promise: Text;
  /** How far it reaches for units and for other groups. */
  reach: Text;
  notCovered: readonly Text[];
}

/**
 * The guarantee of a wave's pages: neither more nor less than what is computed (spec 6.10).
 *
 * @example guarantee({ score: 5 }).promise.en // => "Within one wave, no adding or subtracting of published figures gives the total of the answers of fewer than 5 people."
 */
export function guarantee({ score: k }: Pick<Minimum, "score">): Guarantee {
  return {
    promise: {
      nl: `Binnen één meting levert geen enkele optelling of aftrekking van gepubliceerde cijfers het totaal op van de antwoorden van minder dan ${k} mensen.`,
      en: `Within one wave, no adding or subtracting of published figures gives the total of the answers of fewer than ${k} people.`,
    },
    reach: {
      nl: `Voor onderdelen geldt dat exact, ook per vraag. Voor andere groepen geldt een strenge toets die mensen telt: sloegen sommigen een vraag over, dan kunnen achter een groep van ${k} of meer mensen minder dan ${k} antwoorden op die vraag schuilgaan.`,
      en: `For units this holds exactly, also per question. For other groups a strict test counts people: where some skipped a question, behind a group of ${k} people or more there may be fewer than ${k} answers to it.`,
    },
    notCovered: [
      {
        nl: `collega’s die elkaar vertellen wat ze invulden: doen twee dat, dan beschermt het minimum van ${k} nog als een van ${k - 2};`,
        en: `colleagues who tell each other what they answered: when two do, the minimum of ${k} protects as one of ${k - 2};`,
      },
      {
        nl: "wie met afgeronde cijfers en de grenzen van de schaal verder rekent dan de toetsen hierboven;",
        en: "whoever reasons with rounded figures and the ends of the scale beyond the tests above;",
      },
      { nl: "wat iemand van elders al weet;", en: "what somebody knows from elsewhere;" },
      {
        nl: "de schrijfstijl van een open antwoord, voor wie dat te lezen krijgt;",
        en: "the style of an open answer, for those who get to read it;",
      },
      { nl: "de mensen die bij de ruwe antwoorden kunnen;", en: "the people who have access to the raw answers;" },
      {
        nl: "vergelijkingen tussen metingen van een groep waarin bijna niemand wisselt.",
        en: "comparisons between waves of a group in which hardly anybody changes.",
      },
    ],
  };
}
