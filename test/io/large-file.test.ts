import { spawnSync } from "node:child_process";
import { closeSync, openSync, writeSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "./fixture.ts";

describe("a million rows", () => {
  it("are read in a heap that could not hold them", () => {
    const file = path.join(temporaryFolder(), "large.csv");
    const out = openSync(file, "w");
    writeSync(out, "nr,unit,Q1,Q2,why\n");
    for (let block = 0; block < 1000; block += 1) {
      const rows = Array.from(
        { length: 1000 },
        (_, row) => `r${block * 1000 + row},shop,7,4,"slow, but ""kind"" and on time"\n`,
      );
      writeSync(out, rows.join(""));
    }
    closeSync(out);
    const program = `
      import { sniffDialect } from ${JSON.stringify(path.resolve("src/io/dialect.ts"))};
      import { readRows } from ${JSON.stringify(path.resolve("src/io/read-rows.ts"))};
      let rows = 0, last = 0, calls = 0;
      await readRows(process.argv[1], await sniffDialect(process.argv[1]), {
        row: (cells, line) => { rows += 1; last = line; },
        fault: () => process.exit(3),
        progress: () => { calls += 1; },
      });
      console.log(rows, last, calls > 50);
    `;
    const options = ["--max-old-space-size=24", "--input-type=module", "-e", program, file];
    const { stdout, stderr, status } = spawnSync(process.execPath, options, { encoding: "utf8" });
    expect([status, stdout.trim()], stderr.slice(-500)).toEqual([0, "1000001 1000001 true"]);
  });
});
