import { describe, expect, it } from "vitest";
import { problemLine } from "../../src/survey/problem.ts";
import { visibleText } from "../../src/survey/visible-text.ts";

describe("visibleText(text)", () => {
  it("leaves what people write as it is", () => {
    const text = "Ingrid vroeg: “gaat het, café Zoë?” 👩‍👧 → 5 €, עברית";
    expect(visibleText(text)).toBe(text);
  });

  it("makes every sign visible that steers a terminal or turns the reading direction", () => {
    for (const code of [0, 8, 10, 13, 27, 0x7f, 0x85, 0x9b, 0x200e, 0x2028, 0x202a, 0x202e, 0x2066, 0x2069, 0xfeff]) {
      expect(visibleText(`a${String.fromCharCode(code)}b`)).toBe(`a\\u${code.toString(16).padStart(4, "0")}b`);
    }
  });
});

describe("problemLine(problem)", () => {
  it("steers no terminal and is one line, whatever a file is called, its columns are called or its cells say", () => {
    const hostile = "Q1\u001b[2J\u009b1m\nheartline: no problems\u202e";
    const line = problemLine({ file: hostile, column: hostile, value: hostile, expected: hostile, remedy: hostile });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of these may be printed
    expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202e]/);
    expect(line.match(/Q1\\u001b/g)).toHaveLength(5);
  });
});
