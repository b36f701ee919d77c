import Choice from "./Choice.astro";
import Choices from "./Choices.astro";
import Claim from "./Claim.astro";
import Minimum from "./Minimum.astro";
import Notice from "./Notice.astro";
import Say from "./Say.astro";
import Score from "./Score.astro";
import Stage from "./Stage.astro";
import Steps from "./Steps.astro";
import TextFigure from "./TextFigure.astro";
import TextLink from "./TextLink.astro";
import TextSection from "./TextSection.astro";
import Turn from "./Turn.astro";

/** What writers may use in a text, by the name they use. */
export const vocabulary = {
  Choice,
  Choices,
  Claim,
  Figure: TextFigure,
  Link: TextLink,
  Minimum,
  Notice,
  Say,
  Score,
  Section: TextSection,
  Stage,
  Steps,
  Turn,
};
