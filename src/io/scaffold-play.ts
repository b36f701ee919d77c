import type { Locale } from "../survey/text.ts";
import { playText } from "../survey/text-pages.ts";
import type { ScaffoldContext } from "./scaffold-context.ts";
import type { ScaffoldFile } from "./scaffold-file.ts";
import { optionalLine, scaffoldLine } from "./scaffold-line.ts";

/** The sections of a play, each with what a writer should think of. */
const outlines: Readonly<Record<Locale, readonly { title: string; ask: string }[]>> = {
  nl: [
    { title: "Wanneer je dit inzet", ask: "Welke signalen uit het werk horen bij de grens onder when?" },
    { title: "Zo doe je het", ask: "Genummerde stappen tussen <Steps> en </Steps>: wie doet wat, en wanneer?" },
    { title: "Wat er mis kan gaan", ask: "Waarop loopt het stuk, en wat doe je dan?" },
    { title: "Hoe je ziet of het werkt", ask: "Een <Score>, en wat die score niet kan zeggen." },
    { title: "Waar dit op steunt", ask: "Praktijk, een bron of onderzoek, en wat er niet onder ligt." },
    { title: "Voor wie dit niet is", ask: "Wie begint beter met iets anders?" },
  ],
  en: [
    { title: "When to use it", ask: "Which signs at work go with the limit under when?" },
    { title: "How it goes", ask: "Numbered steps between <Steps> and </Steps>: who does what, and when?" },
    { title: "What can go wrong", ask: "Where does it break, and what is to be done then?" },
    { title: "How you see whether it works", ask: "A <Score>, and what that score cannot tell." },
    { title: "What lies behind it", ask: "Practice, a source or research, and what is missing." },
    { title: "Who should leave it", ask: "Who had better begin with something else?" },
  ],
};

/**
 * A play to fill in, a file for each language of the workspace (`content/playbook/<pillar>/<play>.<locale>.mdx`): its rule, its measure and the words
 * of every section are blank.
 */
export function scaffoldPlay(
  { pillar, play }: { pillar: string; play: string },
  { locales }: Pick<ScaffoldContext, "locales">,
): ScaffoldFile[] {
  const { shape } = playText;
  const settings = [
    "title:",
    scaffoldLine("summary:", shape.summary),
    `pillar: ${pillar}`,
    scaffoldLine("level:", { description: "A list of strategic, tactical, operational." }),
    scaffoldLine("who:", { description: "For whom it is, and how many." }),
    scaffoldLine("time:", { description: "What it takes." }),
    scaffoldLine("when:\n  - { of: , below: }", shape.when),
    scaffoldLine("measure:", shape.measure),
    scaffoldLine("owner:", shape.owner),
    scaffoldLine("reviewed:", shape.reviewed),
    scaffoldLine("review:", shape.review),
    scaffoldLine("evidence:", shape.evidence),
    "# What follows may stay away. Take the # off a line to use it.",
    optionalLine("sources: []", shape.sources),
    optionalLine("corners: []", shape.corners),
    optionalLine("related: []", shape.related),
  ];
  return locales.map((locale) => {
    const sections = outlines[locale].map(
      ({ title, ask }) => `<Section title="${title}">\n\n{/* ${ask} */}\n\n</Section>\n`,
    );
    return {
      file: `content/playbook/${pillar}/${play}.${locale}.mdx`,
      text: `---\n${settings.join("\n")}\n---\n\n${sections.join("\n")}`,
    };
  });
}
