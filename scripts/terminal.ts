import { stdin, stdout } from "node:process";
import { createInterface } from "node:readline/promises";
import { type Doubt, isAnswerTo } from "../src/io/import/doubt.ts";
import { visibleText } from "../src/survey/visible-text.ts";

/** Somebody at a keyboard. */
export interface Terminal {
  /** The value that was chosen. An empty line takes the first. */
  choose(doubt: Doubt): Promise<string>;
  /** A line of text; an empty one takes what is proposed. */
  ask(question: string, proposed: string): Promise<string>;
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
      const { question, holds, choices, cautious, isOrder } = doubt;
      // What is asked quotes headers and answers of a file.
      console.log(`\n${visibleText(`${question}${holds === undefined ? "" : ` It holds ${holds.join(" | ")}.`}`)}`);
      for (const [index, { says }] of choices.entries()) console.log(`  ${index + 1}  ${visibleText(says)}`);
      while (isOrder) {
        const answer = await line("The numbers from the least to the most, such as 2 1 3, or Enter to leave it out: ");
        if (answer === "") return cautious;
        if (isAnswerTo(doubt, answer)) return answer;
        console.log(`Each number from 1 to ${choices.length} once, please.`);
      }
      for (;;) {
        const answer = await line("Number, or Enter for 1: ");
        const chosen = choices[answer === "" ? 0 : Number(answer) - 1];
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
