/** Words around figures of others. */
const en = {
  title: "Figures of others, as context",
  aside: "Quoted with their source. None of them may be held against a score of our own.",
  text: "These are claims of suppliers, consultants and researchers elsewhere, mostly about many organisations together. One organisation can neither confirm nor refute them, so they stand in no chart and beside no score.",
  figure: "What is claimed",
  source: "Source and year",
  beside: "Beside others:",
  otherYears: "The same source in other years",
  noVerdict: "how many answers are behind it is not told, so there is no verdict",
};

const nl: typeof en = {
  title: "Cijfers van anderen, als achtergrond",
  aside: "Aangehaald met hun bron. Geen ervan is naast een eigen score te leggen.",
  text: "Dit zijn beweringen van leveranciers, adviseurs en onderzoekers elders, meestal over veel organisaties samen. Eén organisatie kan ze niet bevestigen en niet weerleggen; daarom staan ze in geen enkele grafiek en naast geen enkele score.",
  figure: "Wat er wordt beweerd",
  source: "Bron en jaar",
  beside: "Naast anderen:",
  otherYears: "Dezelfde bron in andere jaren",
  noVerdict: "hoeveel antwoorden erachter zitten, staat er niet bij; daarom is er geen oordeel",
};

export const quotedWords = { en, nl };
