import { visibleText } from "../src/survey/visible-text.ts";

/** A line of a command for who runs it; names out of files are made inert. */
export function say(line: string): void {
  console.log(`heartline: ${visibleText(line)}`);
}

/** What is wrong, as lines of its own: where a message has several, each is one. */
export function complain(message: string): void {
  console.error(`heartline: ${message.split("\n").map(visibleText).join("\n")}`);
}
