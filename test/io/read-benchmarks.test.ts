import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { problemList } from "../../src/io/problem-list.ts";
import { readBenchmarks } from "../../src/io/read-benchmarks.ts";
import { instrument } from "../../src/survey/instrument.ts";
import { temporaryFolder } from "./fixture.ts";

const employee = instrument.parse({
  side: "ex",
  title: { en: "Employees" },
  scales: {},
  items: {
    feelings: {
      type: "choices",
      columns: { proud: "f1" },
      options: { proud: { en: "Proud" } },
      text: { en: "How do you feel?" },
    },
  },
});
const header = "survey,subject,metric,value,n,population_nl,population_en,source,year,url,comparable";

async function read(subject: string) {
  const file = path.join(temporaryFolder(), "benchmarks.csv");
  writeFileSync(file, `${header}\nemployee,${subject},share,12,,ergens,somewhere,the source,2019,,true\n`);
  const problems = problemList();
  const instruments = {
    read: new Map([["employee", { value: employee, lineOf: () => 1 }]]),
    broken: new Set<string>(),
  };
  const benchmarks = await readBenchmarks({ path: file, file: "data/benchmarks.csv" }, instruments, problems);
  return { benchmarks, problems: problems.size };
}

describe("readBenchmarks(source, instruments, problems)", () => {
  it("takes a figure about an option of a choices item", async () => {
    const { benchmarks, problems } = await read("feelings.proud");
    expect(problems).toBe(0);
    expect(benchmarks).toMatchObject([{ subject: "feelings.proud", metric: "share", value: 12, year: 2019 }]);
  });

  it("says of an option that is not there that it is not, and leaves no figure out unsaid", async () => {
    const { benchmarks, problems } = await read("feelings.bored");
    expect(problems).toBe(1);
    expect(benchmarks).toHaveLength(1);
  });
});
