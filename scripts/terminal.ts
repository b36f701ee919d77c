import { stdin, stdout } from "node:process";
import { createInterface } from "node:readline/promises";
import { type Doubt, directionsTyped, isAnswerTo } from "../src/io/import/propose/doubt.ts";
import { visibleText } from "../src/survey/visible-text.ts";

/** Somebody at a keyboard. */
export interface Terminal {
  /** The value that was chosen. An empty line takes the cautious answer. */
  choose(doubt: Doubt): Promise<string>;
  /** A line of text; an empty one takes what is proposed. */
  ask(question: string, proposed: string): Promise<string>;
}

/** Whether somebody stopped instead of answering: Ctrl-C, or Ctrl-D. */
export function isStopped(error: unknown): boolean {
  return error instanceof Error && error.name === "AbortError";
}

/** Somebody to ask; undefined in CI and wherever input or output is no terminal: nothing may wait there for an answer. */
export function terminal(): Terminal | undefined {
  if (!stdin.isTTY || !stdout.isTTY || (process.env.CI ?? "") !== "") return undefined;
  const line = async (text: string) => {
    const reader = createInterface({ input: stdin, output: stdout });
    try {
      return (await reader.question(text)).trim();
    } finally {
      reader.close();
    }
  };
  return {
    async choose(doubt) {
      const { question, holds, why, choices, cautious, isOrder, directions } = doubt;
      // What is asked quotes headers and answers of a file.
      console.log(`\n${visibleText(`${question}${holds === undefined ? "" : ` It holds ${holds.join(" | ")}.`}`)}`);
      if (why !== undefined) console.log(visibleText(`It is asked because ${why}.`));
      for (const [index, { value, says }] of choices.entries()) {
        const seems = directions?.seems.includes(value) ? "  * seems bad news" : "";
        console.log(`  ${index + 1}  ${visibleText(says)}${seems}`);
      }
      while (directions !== undefined) {
        const none =
          directions.seems.length === 0 ? "Enter for none" : "0 for none, or Enter to leave out those with a *";
        const answer = await line(`Their numbers, such as 2 5 (2? leaves a question out); ${none}: `);
        if (answer === "") return cautious;
        const typed = directionsTyped(
          choices.map(({ value }) => value),
          answer,
        );
        if (typed !== undefined) return typed;
        console.log(`Numbers from 1 to ${choices.length}, please.`);
      }
      while (isOrder) {
        const answer = await line("The numbers from the least to the most, such as 2 1 3, or Enter to leave it out: ");
        if (answer === "") return cautious;
        if (isAnswerTo(doubt, answer)) return answer;
        console.log(`Each number from 1 to ${choices.length} once, please.`);
      }
      // Somebody in doubt presses Enter: that must be the answer with which nothing can go wrong.
      const taken = choices.find(({ value }) => value === cautious);
      for (;;) {
        const answer = await line(taken === undefined ? "Number: " : `Number, or Enter for “${taken.says}”: `);
        const chosen = answer === "" ? taken : choices[Number(answer) - 1];
        if (chosen !== undefined) return chosen.value;
        console.log(`A number from 1 to ${choices.length}, please.`);
      }
    },
    async ask(question, proposed) {
      const answer = await line(`${question} [${proposed}] `);
      return answer === "" ? proposed : answer;
    },
  };
}
