/** Words over scores whose directions and scales were proposed by an import. */
const en = {
  title: "Not confirmed yet.",
  text: (surveys: string) =>
    `The directions and scales of ${surveys} were proposed by the import and not confirmed yet: a question that was put the other way round may show here as a strength. Draw no conclusions from these scores.`,
  todo: (files: string) =>
    `The analyst reads ${files} through and takes the comment at its head away; then this line goes.`,
};

const nl: typeof en = {
  title: "Nog niet bevestigd.",
  text: (surveys) =>
    `De richtingen en schalen van ${surveys} zijn voorgesteld bij het inlezen en nog niet bevestigd: een omgekeerd gestelde vraag kan hier als sterk punt staan. Trek nog geen conclusies uit deze scores.`,
  todo: (files) => `De analist leest ${files} door en haalt het commentaar bovenaan weg; dan verdwijnt deze regel.`,
};

export const unconfirmedWords = { en, nl };
