import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { contentStore } from "../../src/io/content-store.ts";
import { readWorkspace } from "../../src/io/read-workspace.ts";
import { makeReport } from "../../src/report/make-report.ts";
import { laidOver, temporaryFolder } from "./fixture.ts";

describe("contentStore(folder, version)", () => {
  const value = { counts: new Map([["sales", new Set([1, 2])]]), weight: 12_000_000_000_000_000_000n, gone: undefined };

  it("gives back what was kept, with its maps, sets and large integers", () => {
    const folder = temporaryFolder();
    contentStore(folder, "1").keep("key", value);
    expect(contentStore(folder, "1").find("key")).toEqual(value);
    expect(contentStore(folder, "1").find("other")).toBeUndefined();
    expect(contentStore(folder, "2").find("key")).toBeUndefined();
  });

  it("computes once", () => {
    const folder = temporaryFolder();
    let computed = 0;
    const compute = () => {
      computed += 1;
      return undefined;
    };
    for (let run = 0; run < 3; run++) contentStore(folder, "1").remember("key", compute);
    expect(computed).toBe(1);
  });

  it("ignores an entry that was damaged, and makes it again", () => {
    const folder = temporaryFolder();
    contentStore(folder, "1").keep("key", value);
    const [name = ""] = readdirSync(folder);
    const bytes = readFileSync(path.join(folder, name));
    for (const damaged of [bytes.subarray(0, 40), Buffer.alloc(0), Buffer.concat([bytes, bytes]), flipped(bytes)]) {
      writeFileSync(path.join(folder, name), damaged);
      expect(contentStore(folder, "1").find("key")).toBeUndefined();
    }
    expect(contentStore(folder, "1").remember("key", () => "again")).toBe("again");
    expect(contentStore(folder, "1").remember("key", () => "not asked")).toBe("again");
  });

  it("forgets what nobody asked for", () => {
    const folder = temporaryFolder();
    contentStore(folder, "1").keep("old", 1);
    const now = contentStore(folder, "2");
    now.keep("new", 2);
    expect(readdirSync(folder)).toHaveLength(2);
    now.sweep();
    expect(readdirSync(folder)).toHaveLength(1);
    expect(now.find("new")).toBe(2);
  });
});

describe("readWorkspace(folder, {store})", () => {
  const survey = "data/waves/2026-spring/employee";

  it.each(["weights-point", "frame", "minimal"])(
    "reads %s to the same counts and the same report, kept or not",
    async (name) => {
      const folder = laidOver(name);
      const store = () => contentStore(path.join(folder, ".heartline/counts"), "1");
      const read = async (kept?: ReturnType<typeof store>) => {
        const told: string[] = [];
        const { input, notices } = await readWorkspace(folder, { store: kept, log: (line) => told.push(line) });
        if (input === undefined) throw new Error("the fixture could not be read");
        return { input, notices, told };
      };
      const plain = await read();
      const first = await read(store());
      const second = await read(store());
      expect(first).toEqual(plain);
      expect(second).toEqual(plain);
      const [counts] = second.input.counts;
      expect(counts?.moments?.constructs.size).toBeGreaterThan(0);
      expect(counts?.segments?.length).toBeGreaterThan(0);
      expect(counts?.weights !== undefined).toBe(name !== "minimal");
      const verdicts = () => contentStore(path.join(folder, ".heartline/verdicts"), "1");
      const report = makeReport(plain.input);
      for (let run = 0; run < 2; run++) {
        expect(makeReport({ ...second.input, remember: verdicts().remember })).toEqual(report);
      }
      // Who may be shown, and which tables by segment.
      expect(readdirSync(path.join(folder, ".heartline/verdicts"))).toHaveLength(2);
    },
  );

  it("reads again what changed, keeps nothing that has a problem, and tells the problem every time", async () => {
    const folder = laidOver("minimal");
    const place = path.join(folder, ".heartline/counts");
    const read = () => readWorkspace(folder, { store: contentStore(place, "1") });
    const before = await read();
    const [kept] = readdirSync(place);
    const file = path.join(folder, `${survey}.csv`);
    const rows = readFileSync(file, "utf8").trimEnd().split("\n");
    writeFileSync(file, `${rows.slice(0, -1).join("\n")}\n`);
    const after = await read();
    expect(after.input?.counts).not.toEqual(before.input?.counts);
    expect(readdirSync(place)).toHaveLength(1);
    expect(readdirSync(place)).not.toContain(kept);
    writeFileSync(file, `${rows.join("\n").replace("shop", "shpo")}\n`);
    for (let run = 0; run < 2; run++) expect((await read()).problems).toHaveLength(1);
    expect(readdirSync(place)).toEqual([]);
  });
});

function flipped(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  copy[copy.length - 3] = (copy[copy.length - 3] ?? 0) ^ 1;
  return copy;
}
