import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { drawAll } from "../../src/render/draw-all.ts";
import type { DrawingTask } from "../../src/render/draw-batch.ts";
import { corpus } from "../charts/corpus.ts";

const folders: string[] = [];
const temporary = () => {
  const folder = mkdtempSync(path.join(tmpdir(), "charts-"));
  folders.push(folder);
  return folder;
};

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Enough for two threads: the figures of the Dutch pages, and their minis. */
const tasks: DrawingTask[] = Object.values(corpus("nl")).flatMap(({ figures, minis }) => [
  ...figures.flatMap(({ drawings }) => drawings.map((drawing) => ({ drawing, live: true }))),
  ...Object.values(minis).map((drawing) => ({ drawing, live: false })),
]);
const few = [...tasks.filter(({ live }) => live).slice(0, 8), ...tasks.filter(({ live }) => !live).slice(0, 4)];

const contents = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(path.join(folder, name), "utf8")]));

describe("drawAll(tasks, options)", () => {
  it("gives the same bytes with one thread and with two, and tells in lines how far it is", async () => {
    const [one, two] = [temporary(), temporary()];
    const lines: string[] = [];
    const { drawn } = await drawAll(tasks, { folder: one, workers: 1, log: (line) => lines.push(line) });
    await drawAll([...tasks].reverse(), { folder: two, workers: 2 });
    expect(drawn).toBeGreaterThanOrEqual(120);
    expect(contents(two)).toEqual(contents(one));
    expect(lines[0]).toBe(`charts: drawing ${drawn}, 0 unchanged`);
    expect(lines.at(-1)).toBe(`charts: ${drawn} of ${drawn}`);
  });

  it("keeps the form and the rows of a chart that may become live, and nothing of a mini", async () => {
    const folder = temporary();
    await drawAll(few, { folder, workers: 1 });
    for (const { drawing, live } of few) {
      expect(existsSync(path.join(folder, `${drawing.key}.json`))).toBe(live);
      if (live) expect(existsSync(path.join(folder, `${drawing.template}.vg.json`))).toBe(true);
    }
    expect(few.some(({ live }) => !live)).toBe(true);
  });

  it("draws nothing twice and removes what no page asks for any more", async () => {
    const folder = temporary();
    await drawAll(few, { folder });
    writeFileSync(path.join(folder, "0123456789abcdef0123.svg"), "<svg/>");
    const again = await drawAll(few.slice(0, 6), { folder });
    expect(again).toMatchObject({ drawn: 0, kept: 6 });
    expect(again.removed).toBeGreaterThan(1);
    const pictures = readdirSync(folder).filter((name) => name.endsWith(".svg"));
    expect(pictures.sort()).toEqual(
      few
        .slice(0, 6)
        .map(({ drawing }) => `${drawing.key}.svg`)
        .sort(),
    );
  });

  it("starts over when another renderer made the pictures", async () => {
    const folder = temporary();
    await drawAll(few, { folder });
    writeFileSync(path.join(folder, "renderer"), "another\n");
    expect(await drawAll(few, { folder })).toMatchObject({ drawn: few.length, kept: 0 });
  });

  it("says which chart is wrong when one cannot be compiled", async () => {
    const [task] = few;
    if (task === undefined) throw new Error("no tasks");
    const spec = { ...task.drawing.spec, layer: [{ mark: "scribble" }] };
    const broken = { ...task, drawing: { ...task.drawing, spec, template: "f".repeat(20) } };
    await expect(drawAll([broken], { folder: temporary() })).rejects.toThrow();
  });
});
