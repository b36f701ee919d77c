import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { changesFinding, heatFinding, linkFinding } from "../../src/report/finding.ts";
import { outcomes } from "../../src/survey/outcome.ts";
import type { Locale } from "../../src/survey/text.ts";
import { dist, files, framed } from "./built-pages.ts";
import { type ColourLaw, colourFaults, hueOf, labelWordsOf, verdictsOn } from "./colour-law.ts";
import { type DrawingData, dataFaults, drawingFaults, formFaults } from "./drawing-law.ts";
import { claims, readFinding } from "./finding-reader.ts";
import { elementsIn, htmlTree, nearest, type PageElement, wordsIn } from "./html-tree.ts";
import { hueTokens, paintedRules } from "./painted-rules.ts";
import { csvRows, publishedRows } from "./published-rows.ts";

const read = (file: string) => readFileSync(path.join(dist, file), "utf8");
const styles = files
  .filter((file) => file.endsWith(".css"))
  .map(read)
  .join("\n");
const tokens = hueTokens(styles);
const trees = new Map(framed.map(({ route, html }) => [route, htmlTree(html)]));
const rows = publishedRows(dist);
const downloads = new Map(
  files.filter((file) => /^[a-z]+\/.*\.csv$/.test(file)).map((file) => [file.split("/").at(-1) ?? "", file]),
);
const columnsOf = (name: string) => {
  const file = downloads.get(name);
  return file === undefined
    ? undefined
    : read(file)
        .replace(/^\ufeff/, "")
        .split(/\r?\n/)[0]
        ?.split(/[;,]/)
        .slice(1);
};
const law: ColourLaw = {
  rows,
  rules: paintedRules(styles, tokens),
  root: rootOf(),
  lowIsGood: lowIsGood(),
  columns: [...downloads.keys()].filter((name) => name.startsWith("units-all-units-")).map(columnsOf)[0] ?? [],
  columnsOf,
  outcomes: csvRows(read("data/outcomes.csv")),
  standings: new Map(csvRows(read("data/actions.csv")).map(({ action = "", standing = "" }) => [action, standing])),
  moreIsGood: new Set(
    Object.entries(outcomes.parse(parse(readFileSync(path.resolve("content/outcomes.yaml"), "utf8")))).flatMap(
      ([id, { better }]) => (better === "up" ? [id] : []),
    ),
  ),
};
const somePage = (pattern: RegExp) => {
  const page = framed.find(({ html }) => pattern.test(html));
  if (page === undefined) throw new Error(`no page has ${pattern}`);
  return page;
};
const broken = (pattern: RegExp, by: string) => {
  const page = somePage(pattern);
  const html = page.html.replace(pattern, by);
  expect(html).not.toBe(page.html);
  return colourFaults({ route: page.route, tree: htmlTree(html) }, law).join("\n");
};

describe("the reader of colours", () => {
  it("finds in the style sheet what paints better and worse", () => {
    expect(tokens).toContain("better");
    expect(law.rules.map(({ selector }) => selector)).toEqual(expect.arrayContaining([".v.worse", ".hm td.x.better"]));
    expect(paintedRules(".up{--glow:var(--worse)} .a .b:hover{fill:var(--glow)}", new Set(["worse", "glow"]))).toEqual([
      {
        selector: ".a .b:hover",
        compounds: [
          { name: undefined, classes: ["a"] },
          { name: undefined, classes: ["b"] },
        ],
      },
    ]);
  });

  it("finds for nearly every label the one row it stands for", () => {
    const found = [...trees].map(([route, tree]) => verdictsOn({ route, tree }, law));
    const [all, pinned] = [
      found.reduce((sum, { all }) => sum + all, 0),
      found.reduce((sum, { pinned }) => sum + pinned, 0),
    ];
    expect(all).toBeGreaterThan(0);
    expect(pinned / all).toBeGreaterThan(0.95);
  });

  it("sees a label that was removed", () => {
    expect(broken(/(<span class="v better") data-label="higher"/, "$1")).toMatch(
      /colour of \.v\.better without a label/,
    );
    expect(broken(/(<td class="x worse") data-label="lower"/, "$1")).toMatch(/colour of \.hm td\.x\.worse without/);
  });

  it("sees an arrow that was turned round, added, or left out", () => {
    expect(broken(/(<span class="v better" [^>]*>(?:<span[^>]*>)?)↑/, "$1↓")).toMatch(/the arrow is "↓", due is "↑"/);
    expect(broken(/(<span class="v same" data-label="not-enough-data">)/, "$1↑ ")).toMatch(/an arrow without a label/);
    expect(broken(/(<span class="v worse" [^>]*>)<span aria-hidden="true">↓<\/span>/, "$1")).toMatch(/the arrow is ""/);
    expect(broken(/(<h1>)/, "$1▲ ")).toMatch(/an arrow without a label/);
    expect(broken(/(<div class="plot" role="img" aria-label=")/, "$1↗ ")).toMatch(/an arrow in aria-label/);
  });

  it("sees a hue that means the opposite, one on too little, and one that is missing", () => {
    expect(broken(/<span class="v better" (data-label="higher")/, '<span class="v worse" $1')).toMatch(
      /the hue is "worse", due is "better"/,
    );
    expect(
      broken(/<td class="x" data-label="not-enough-data"/, '<td class="x better" data-label="not-enough-data"'),
    ).toMatch(/without a label/);
    expect(broken(/<td class="x worse" data-label="lower"/, '<td class="x" data-label="lower"')).toMatch(
      /the hue is "", due is "worse"/,
    );
  });

  it("sees a figure and a label that no published row has", () => {
    expect(
      broken(
        /(<td data-l="[^"]*"><span class="v better" data-label="higher"><span aria-hidden="true">↑<\/span>\u2009\+)[0-8]/,
        "$19",
      ),
    ).toMatch(/published is/);
    expect(
      broken(/(<td data-l="[^"]*"><span class="v same" data-label=")not-enough-data/, "$1no-meaningful-difference"),
    ).toMatch(/published is/);
    expect(
      broken(/(<span class="v better" data-label="higher">.*?) (?:clearly higher|duidelijk hoger)/s, "$1 higher"),
    ).toMatch(/the words are not those of higher/);
  });

  it("sees a business figure coloured within its usual swing, and one in the wrong hue", () => {
    expect(broken(/(<span class="v worse") data-signal="[a-z]+"/, "$1")).toMatch(/colour of \.v\.worse without/);
    expect(broken(/<span class="v worse" (data-signal="below")/, '<span class="v better" $1')).toMatch(
      /due is the hue worse/,
    );
    expect(broken(/(<span class="v worse" data-signal=)"below"/, '$1"above"')).toMatch(/published is the signal/);
    expect(broken(/<span class="st behind" (data-standing="behind" data-action)/, '<span class="st on" $1')).toMatch(
      /due is the class behind/,
    );
    expect(
      broken(
        /<span class="st behind" data-standing="behind" (data-action)/,
        '<span class="st met" data-standing="met" $1',
      ),
    ).toMatch(/published is the standing "behind"/);
  });

  it("expects the opposite hue of a measure where low is good news", () => {
    const { survey, subject, metric } =
      rows.gaps.find(
        ({ label, against, survey = "", subject = "", wave }) =>
          label === "higher" && against === "rest" && wave === rows.latest(survey, subject),
      ) ?? {};
    const route = `en/measures/${survey}/${subject?.replaceAll(".", "-")}`;
    const tree = trees.get(route) ?? htmlTree("");
    const turned = { ...law, lowIsGood: new Set([`${survey}.${subject} ${metric}`]) };
    expect(colourFaults({ route, tree }, law)).toEqual([]);
    expect(colourFaults({ route, tree }, turned).join("\n")).toMatch(/the hue is "better", due is "worse"/);
  });

  it("knows that a rise may be bad news", () => {
    const row = { survey: "employee", subject: "tired", metric: "mean" };
    expect(hueOf("higher", row, { lowIsGood: new Set(["employee.tired mean"]) })).toBe("worse");
    expect(hueOf("lower", row, { lowIsGood: new Set(["employee.tired mean"]) })).toBe("better");
    expect(hueOf("higher", row, { lowIsGood: new Set() })).toBe("better");
  });
});

describe("pages", () => {
  it("have colour and arrows only where a published label earns them", () => {
    expect([...trees].flatMap(([route, tree]) => colourFaults({ route, tree }, law))).toEqual([]);
  });

  it("get no arrow from the style sheet", () => {
    expect([...styles.matchAll(/content:\s*"[^"]*[←-⇿▲-▽][^"]*"/g)].map(([found]) => found)).toEqual([]);
  });
});

describe("drawings", () => {
  const charts = files.filter((file) => /^charts\/[0-9a-f]+\.(?:json|svg)$/.test(file));
  const dataOf = new Map<string, DrawingData>(
    charts.filter((file) => file.endsWith(".json")).map((file) => [keyOf(file), JSON.parse(read(file))]),
  );
  const light = new Map(
    [...styles.matchAll(/--([a-z0-9-]+):\s*light-dark\((#[0-9a-f]{3,8})/gi)]
      .filter(([, name = ""]) => tokens.has(name))
      .map(([, name = "", value = ""]): [string, string] => [name, longHex(value)]),
  );

  it("inside pages have a hue only on a clear verdict or on the class of an answer", () => {
    let seen = 0;
    const wrong = framed.flatMap(({ route, html }) =>
      [...html.matchAll(/(?:<div class="w\d+" data-key="([^"]+)"[^>]*>)?(<svg(?![^>]*\sclass=).*?<\/svg>)/gs)].flatMap(
        ([, key, svg = ""]) => {
          seen += 1;
          const data = key === undefined ? undefined : dataOf.get(key);
          return drawingFaults(svg, data, light).map((fault) => `${route} ${key}: ${fault}`);
        },
      ),
    );
    expect(seen).toBeGreaterThan(framed.length);
    expect([...new Set(wrong)]).toEqual([]);
  });

  it("as files have a hue only there, in its light value", () => {
    expect(light.get("better")).toMatch(/^#[0-9a-f]{6}$/);
    const pictures = charts.filter((file) => file.endsWith(".svg"));
    const wrong = pictures.flatMap((file) =>
      drawingFaults(read(file), dataOf.get(keyOf(file)), light).map((fault) => `${file}: ${fault}`),
    );
    expect(wrong).toEqual([]);
  });

  it("have data in which a verdict and its words agree", () => {
    const wrong = [...dataOf].flatMap(([key, data]) => dataFaults(data).map((fault) => `${key}: ${fault}`));
    expect(wrong).toEqual([]);
  });

  it("have forms in which a hue depends on the verdict", () => {
    const forms = files.filter((file) => file.endsWith(".vg.json"));
    const wrong = forms.flatMap((file) => formFaults(JSON.parse(read(file))).map((fault) => `${file}: ${fault}`));
    expect(wrong).toEqual([]);
  });

  it("of changes follow the labels of the table beside them, and that the published rows", () => {
    const figures = [...trees].flatMap(([route, tree]) =>
      [...elementsIn(tree)]
        .filter(({ name, attributes }) => name === "figure" && attributes.id === "change-or-noise")
        .map((figure) => ({ route, figure })),
    );
    const wrong = figures.flatMap(({ route, figure }) => {
      const changes = downloadOf(route, figure);
      const told = changes.flatMap((row) => {
        const [survey = "", ...id] = (row.subject ?? "").split(".");
        const place = {
          kind: "change",
          unit: law.root,
          survey,
          subject: id.join("."),
          metric: row.metric ?? "",
          wave: row.to ?? "",
        } as const;
        const [published] = rows.find(place);
        if (
          published?.label !== row.label ||
          Number(published?.difference) !== Number(row.difference?.replace(",", "."))
        )
          return [`${route}: ${row.subject} is ${published?.label}, not ${row.label}`];
        return [];
      });
      const due = changes
        .filter(({ low, high }) => low !== high)
        .map((row) => {
          const [survey = "", ...id] = (row.subject ?? "").split(".");
          const clear = row.label === "higher" || row.label === "lower";
          return clear
            ? hueOf(row.label ?? "", { ...row, survey, subject: id.join(".") }, law)
            : row.label?.startsWith("slightly")
              ? "slight"
              : "unclear";
        });
      const drawn = [...elementsIn(figure)].flatMap(
        ({ attributes }) => dataOf.get(attributes["data-key"] ?? "")?.changes ?? [],
      );
      const verdicts = drawn.map(({ verdict }) => verdict);
      const sizes = verdicts.length / Math.max(1, due.length);
      return [
        ...told,
        ...(verdicts.join() ===
        Array.from({ length: sizes }, () => due)
          .flat()
          .join()
          ? []
          : [`${route}: drawn as ${verdicts}`]),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it("that were painted without a label are seen", () => {
    const dot = '<path d="M0,0" fill="var(--better)"/>';
    expect(drawingFaults(`<svg>${dot}</svg>`, undefined, light)).toEqual(["a path in better without a label"]);
    expect(drawingFaults(`<svg>${dot}</svg>`, { points: [{ value: 1 }] }, light)).not.toEqual([]);
    expect(drawingFaults(`<svg><rect fill="${light.get("worse")}"/></svg>`, undefined, light)).toEqual([
      "a rect in worse without a label",
    ]);
    expect(drawingFaults(`<svg>${dot}${dot}</svg>`, { changes: [{ verdict: "unclear" }] }, light)).toEqual([
      "2 marks in better, due are 0",
    ]);
    expect(drawingFaults("<svg><text>↑ 3</text></svg>", undefined, light)).toEqual(["an arrow"]);
    expect(
      drawingFaults(
        `<svg>${dot}</svg>`,
        {
          answers: [
            { place: 0, colour: "var(--better)" },
            { place: 1, colour: "var(--worse)" },
            { place: 2, colour: "var(--better)" },
          ],
        },
        light,
      ),
    ).toHaveLength(1);
    expect(
      dataFaults({ changes: [{ name: "a", verdict: "better", reading: "slightly higher", times: 2 }] }),
    ).toHaveLength(1);
    expect(
      dataFaults({ changes: [{ name: "a", verdict: "unclear", reading: "clearly lower, worse", times: -2 }] }),
    ).toHaveLength(1);
    expect(dataFaults({ points: [{ colour: "var(--worse)" }] })).toEqual(["points has a hue"]);
    expect(
      formFaults({ type: "symbol", encode: { fill: { value: "var(--better)" } }, from: { data: "points" } }),
    ).toEqual(["var(--better) on a symbol of points"]);
    expect(formFaults({ range: ["var(--better)", "var(--worse)"] })).toHaveLength(1);
  });
});

/** The table of all questions without what its surveys ask, answer and note: “helps me get better at my work” is no verdict. */
function withoutSurveyWords(csv: string): string {
  const own = csvRows(csv).map((row) =>
    Object.entries(row).filter(([column]) => !/^(?:text|labels|note)_/.test(column)),
  );
  return own.map((cells) => cells.map(([column, cell]) => `${column}=${cell}`).join(",")).join("\n");
}

describe("tables", () => {
  it("to download have labels, and no other word or sign of colour", () => {
    const words = /[←-⇿▲-▽]|\b(?:better|worse|beter|slechter|green|red|groen|rood)\b/i;
    const known = new Set([
      "",
      "higher",
      "lower",
      "slightly-higher",
      "slightly-lower",
      "no-meaningful-difference",
      "not-enough-data",
    ]);
    const wrong = files
      .filter((file) => file.endsWith(".csv"))
      .flatMap((file) => {
        const text = file === "data/questions.csv" ? withoutSurveyWords(read(file)) : read(file);
        const labels =
          text.split("\n", 1)[0]?.includes("label") === true ? csvRows(text).map(({ label = "" }) => label) : [];
        const odd = labels.find((label) => !known.has(label));
        return [
          ...(words.test(text) ? [`${file}: ${words.exec(text)?.[0]}`] : []),
          ...(odd === undefined ? [] : [`${file}: ${odd}`]),
        ];
      });
    expect(wrong).toEqual([]);
  });

  it("have other words only where a survey itself says them", () => {
    const words = read("data/questions.csv");
    expect(words).toMatch(/\bbetter\b/);
    expect(withoutSurveyWords(words)).not.toMatch(/\bbetter\b/);
    expect(withoutSurveyWords(words)).toContain("agreement");
  });

  it("of data beside the site have no arrow", () => {
    const wrong = files
      .filter((file) => /^(?:charts|data)\/.*json$/.test(file))
      .filter((file) => /[←-⇿▲-▽]/.test(read(file)));
    expect(wrong).toEqual([]);
  });
});

describe("findings", () => {
  const names = new Map((["nl", "en"] as const).map((locale) => [locale, namesIn(locale)]));
  const organisations = new Map((["nl", "en"] as const).map((locale) => [locale, organisationIn(locale)]));

  /** What is wrong with a sentence about a unit: no template gives it, or no row has its label. */
  const faultIn = (
    sentence: string,
    unit: string,
    locale: Locale,
    about?: { survey: string; subject: string },
  ): string | undefined => {
    const claim = readFinding(sentence, organisations.get(locale) ?? "", locale);
    if (claim === undefined) return claims.test(sentence) ? `no template says "${sentence}"` : undefined;
    const subjects = claim.name === undefined ? [about] : (names.get(locale)?.get(bare(claim.name)) ?? [about]);
    const found = subjects.some((subject) => {
      if (subject === undefined) return false;
      const [wave, metric] = [
        rows.latest(subject.survey, subject.subject),
        rows.headline(subject.survey, subject.subject),
      ];
      return rows
        .find({
          kind: claim.kind,
          unit,
          ...subject,
          ...(wave === undefined ? {} : { wave }),
          ...(metric === undefined ? {} : { metric }),
        })
        .some((row) => row.label === claim.label && (claim.kind === "change" || row.against === "rest"));
    });
    return found ? undefined : `no row says "${sentence}"`;
  };

  it("on top of a unit are those of its rows", () => {
    let read = 0;
    const wrong = [...trees].flatMap(([route, tree]) => {
      const [, unit] = /^(?:nl|en)\/units\/([a-z0-9-]+)$/.exec(route) ?? [];
      if (unit === undefined || unit === "page") return [];
      const locale = localeOf(route);
      const all = [...elementsIn(tree)];
      const tops = all.filter(
        ({ name, classes, parent }) =>
          name === "h1" ||
          classes.includes("stand") ||
          (classes.includes("fig-t") && nearest(parent, (up) => up.classes.includes("tab")) !== undefined),
      );
      return tops
        .flatMap((element) => wordsIn(element).split(/(?<=\.)\s+/))
        .map((sentence) => sentence.replace(/\.$/, ""))
        .flatMap((sentence) => {
          const list =
            /^(?:Clearly|Duidelijk) (lower|higher|lager|hoger) (?:than the rest of the organisation|dan de rest van de organisatie): (.+)$/.exec(
              sentence,
            );
          if (list !== null) {
            const label = /^(?:lower|lager)$/.test(list[1] ?? "") ? "lower" : "higher";
            const named = namesWithin(list[2] ?? "", locale);
            read += named.length;
            return named.flatMap((subjects) =>
              subjects.some(
                ({ survey, subject }) =>
                  rows.find({
                    kind: "gap",
                    unit,
                    survey,
                    subject,
                    against: "rest",
                    wave: rows.latest(survey, subject) ?? "",
                  })[0]?.label === label,
              )
                ? []
                : [`${route}: ${sentence}`],
            );
          }
          if (
            /differs clearly on none|op geen van de hoofdscores|No pillar differs clearly|Geen pijler wijkt duidelijk/.test(
              sentence,
            )
          )
            return [];
          if (readFinding(sentence, organisations.get(locale) ?? "", locale) !== undefined) read += 1;
          const fault = faultIn(sentence, unit, locale);
          return fault === undefined ? [] : [`${route}: ${fault}`];
        });
    });
    expect(read).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  it("over figures are those of their rows", () => {
    let read = 0;
    const wrong = [...trees].flatMap(([route, tree]) =>
      [...elementsIn(tree)]
        // The title of a figure in a text is a claim of its writer, which the check has judged.
        .filter(
          ({ name, classes, parent }) =>
            name === "figure" &&
            classes.includes("fig") &&
            nearest(parent, (up) => up.classes.includes("prose")) === undefined,
        )
        .flatMap((figure) => {
          const locale = localeOf(route);
          const title = wordsIn([...elementsIn(figure)].find(({ classes }) => classes.includes("fig-t")) ?? figure);
          const download = csvNameOf(figure);
          const expected = download === undefined ? undefined : countedTitle(route, figure, download, locale);
          if (expected !== undefined) {
            read += 1;
            return title === expected ? [] : [`${route}: "${title}" should be "${expected}"`];
          }
          const about = download === undefined ? undefined : subjectOf(download);
          if (about === undefined) return [];
          if (readFinding(title, organisations.get(locale) ?? "", locale) !== undefined) read += 1;
          const fault = faultIn(title, about.unit, locale, about);
          return fault === undefined ? [] : [`${route}: ${fault}`];
        }),
    );
    expect(read).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  });

  it("about a trend are those of its row", () => {
    const trends = Map.groupBy(
      csvRows(read("data/trends.csv")),
      ({ unit, survey, subject }) => `${unit} ${survey} ${subject}`,
    );
    const sentence = /Over \S+ (?:waves|metingen) ([+−]?[\d.,]+) (?:a year|per jaar) \([^)]*\): ([^.]+)\./g;
    const faultsIn = (text: string, { unit, survey, subject }: { unit: string; survey: string; subject: string }) =>
      [...text.matchAll(sentence)].flatMap(([whole, figure = "", verdict = ""]) => {
        const slope = Number(figure.replace("−", "-").replace("+", "").replace(",", "."));
        const fits = (trends.get(`${unit} ${survey} ${subject}`) ?? []).some(
          ({ slope_per_year, label = "" }) =>
            Number(slope_per_year) === slope && (labelWordsOf[label] ?? []).some((words) => verdict.includes(words)),
        );
        return fits ? [] : [`${unit} ${survey}.${subject}: ${whole}`];
      });
    const told = [...trees].flatMap(([route, tree]) =>
      [...elementsIn(tree)].flatMap((figure) => {
        const download = figure.name === "figure" ? csvNameOf(figure) : undefined;
        const about = download === undefined ? undefined : subjectOf(download);
        return about === undefined ? [] : [{ route, about, text: wordsIn(figure) }];
      }),
    );
    expect(
      told.flatMap(({ route, about, text }) => faultsIn(text, about).map((fault) => `${route}: ${fault}`)),
    ).toEqual([]);
    const quiet = told.find(({ text }) => /a year \([^)]*\): (?:about the same|cannot tell)/.test(text));
    if (quiet === undefined) throw new Error("no figure tells of a quiet trend");
    const louder = quiet.text.replace(/(a year \([^)]*\)): (?:about the same|cannot tell)/, "$1: clearly higher");
    expect(faultsIn(louder, quiet.about)).toHaveLength(1);
  });

  it("of writers rest on a label", () => {
    const due: Record<string, string> = {
      higher: "higher",
      lower: "lower",
      same: "no-meaningful-difference",
      unclear: "not-enough-data",
    };
    const wrong = [...trees].flatMap(([route, tree]) =>
      [...elementsIn(tree)].flatMap(({ attributes }) => {
        const [id = "", says = ""] = (attributes["data-claim"] ?? "").split(" ");
        const [survey = "", ...subject] = id.split(".");
        if (
          id === "" ||
          (["change", "gap"] as const).some((kind) =>
            rows.find({ kind, survey, subject: subject.join(".") }).some(({ label }) => label === due[says]),
          )
        )
          return [];
        return [`${route}: ${id} ${says}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("that say more than their label are seen", () => {
    const clear = rows.gaps.find(
      ({ unit = "", label, against, survey = "", subject = "", wave }) =>
        label === "not-enough-data" && against === "rest" && wave === rows.latest(survey, subject) && unit !== law.root,
    );
    const [name] =
      [...(names.get("en") ?? [])].find(
        ([, subjects]) =>
          subjects.length === 1 && subjects[0]?.subject === clear?.subject && subjects[0]?.survey === clear?.survey,
      ) ?? [];
    const rest = organisations.get("en");
    const unit = clear?.unit ?? "";
    expect(faultIn(`Cannot tell whether ${name} differs from the rest of ${rest}`, unit, "en")).toBeUndefined();
    expect(faultIn(`${name} is clearly higher than in the rest of ${rest}`, unit, "en")).toMatch(/^no row says/);
    expect(faultIn(`${name} fell clearly since May 2026`, unit, "en")).toMatch(/^no row says/);
    expect(faultIn(`${name} fell sharply`, unit, "en")).toMatch(/^no template says/);
  });

  function namesWithin(list: string, locale: Locale) {
    let left = list;
    const known = [...(names.get(locale) ?? [])].sort(([a], [b]) => b.length - a.length);
    return known.flatMap(([name, subjects]) => {
      if (!left.includes(name)) return [];
      left = left.replace(name, "");
      return [subjects];
    });
  }

  /** The title of a figure that counts: recounted from its own cells, its download, or the labels of its units. */
  function countedTitle(route: string, figure: PageElement, download: string, locale: Locale): string | undefined {
    const heat = [...elementsIn(figure)].find(({ classes }) => classes.includes("hm"));
    if (heat !== undefined) {
      const units = [...elementsIn(heat)].filter(
        ({ name, classes, parent }) => name === "tr" && parent?.name === "tbody" && !classes.includes("total"),
      );
      const cells = units.map((unit) =>
        unit.children.filter((child) => typeof child !== "string").filter(({ classes }) => classes.includes("x")),
      );
      const clear = cells.filter((own) =>
        own.some(({ classes }) => classes.includes("better") || classes.includes("worse")),
      ).length;
      const shown = cells.filter((own) => own.some((cell) => /^[−+]?\d/.test(wordsIn(cell)))).length;
      return heatFinding(clear, shown, locale);
    }
    const title = wordsIn([...elementsIn(figure)].find(({ classes }) => classes.includes("fig-t")) ?? figure);
    if (figure.attributes.id === "change-or-noise") {
      const changes = downloadOf(route, figure);
      const since = /(?:since|sinds) (.+)$/.exec(title)?.[1] ?? "";
      return changesFinding(
        changes.filter(({ label }) => label === "higher" || label === "lower").length,
        changes.length,
        since,
        locale,
      );
    }
    // What a group of the map is titled by is its link, which the test of links reads back.
    if (!download.startsWith("map-") || figure.attributes.id?.startsWith("contact-")) return undefined;
    const units = downloadOf(route, figure);
    const [unitColumn = "", , ...ids] = Object.keys(units[0] ?? {});
    const both = (...labels: string[]) =>
      units.filter((row) =>
        ids.every((id) => {
          const [survey = "", ...subject] = id.split(".");
          const wave = rows.latest(survey, subject.join("."));
          return labels.includes(
            rows.find({
              kind: "gap",
              unit: row[unitColumn] ?? "",
              survey,
              subject: subject.join("."),
              against: "rest",
              wave: wave ?? "",
            })[0]?.label ?? "",
          );
        }),
      ).length;
    const told = ["higher", "slightly-higher", "no-meaningful-difference", "slightly-lower", "lower"];
    const found = { above: both("higher"), below: both("lower"), judged: both(...told) };
    return linkFinding(found, units.length, locale);
  }
});

function subjectOf(download: string): { unit: string; survey: string; subject: string } | undefined {
  const name = download.replace(/-(?:nl|en)\.csv$/, "");
  const row = rows.changes
    .concat(rows.gaps)
    .find(
      ({ unit, survey, subject = "", metric }) =>
        name === `${unit}-${survey}-${subject.replaceAll(".", "-")}-${metric}`,
    );
  return row === undefined ? undefined : { unit: row.unit ?? "", survey: row.survey ?? "", subject: row.subject ?? "" };
}

function csvNameOf(figure: PageElement): string | undefined {
  const link = [...elementsIn(figure)]
    .map(({ attributes }) => attributes.href ?? "")
    .find((href) => href.endsWith(".csv"));
  return link?.split("/").at(-1);
}

function downloadOf(route: string, figure: PageElement) {
  const link = [...elementsIn(figure)]
    .map(({ attributes }) => attributes.href ?? "")
    .find((href) => href.endsWith(".csv"));
  return link === undefined ? [] : csvRows(read(path.posix.join(route, link)));
}

/** Titles of measures as sentences call them: a recommendation score by its measure. */
function namesIn(locale: Locale): Map<string, { survey: string; subject: string }[]> {
  const found = new Map<string, { survey: string; subject: string }[]>();
  for (const row of elementsIn(trees.get(`${locale}/measures`) ?? htmlTree(""))) {
    if (row.name !== "tr") continue;
    const inside = [...elementsIn(row)];
    const link = inside.find(({ name, attributes }) => name === "a" && attributes.href !== undefined);
    const [, survey = "", slug = ""] = /([^/]+)\/([^/]+)\/index\.html$/.exec(link?.attributes.href ?? "") ?? [];
    const subject = rows.subjectAt(survey, slug);
    if (link === undefined || subject === undefined) continue;
    const measure = wordsIn(inside.find(({ classes }) => classes.includes("q")) ?? row);
    const name = bare(/NPS$/.test(measure) ? measure : wordsIn(link));
    const about = { survey: subject.survey, subject: subject.subject };
    found.set(name, [...(found.get(name) ?? []), about]);
  }
  return found;
}

/** The name of the organisation, as the page of all units gives it. */
function organisationIn(locale: Locale): string {
  const section = [...elementsIn(trees.get(`${locale}/units`) ?? htmlTree(""))].find(
    ({ attributes }) => attributes.id === "organisation",
  );
  return wordsIn([...elementsIn(section ?? htmlTree(""))].find(({ name }) => name === "a") ?? htmlTree(""));
}

function rootOf(): string {
  const section = /id="organisation".*?href="([a-z0-9-]+)\/index\.html"/s.exec(
    framed.find(({ route }) => /^[a-z]+\/units$/.test(route))?.html ?? "",
  );
  return section?.[1] ?? "";
}

/** The measures whose page says that a low score is good news. */
function lowIsGood(): Set<string> {
  const found = new Set<string>();
  for (const [route, tree] of trees) {
    const [, survey, slug = ""] = /^[a-z]+\/measures\/([^/]+)\/([^/]+)$/.exec(route) ?? [];
    const subject = survey === undefined ? undefined : rows.subjectAt(survey, slug);
    if (subject === undefined) continue;
    for (const element of elementsIn(tree)) {
      const isPlace = element.classes.includes("facts") || element.name === "tr";
      if (!isPlace || !/A low score is good news|Een lage score is goed nieuws/.test(wordsIn(element))) continue;
      const metric = [...elementsIn(element)]
        .map(({ attributes }) => /#metric-([a-z]+)$/.exec(attributes.href ?? "")?.[1])
        .find((id) => id !== undefined);
      found.add(`${subject.survey}.${subject.subject} ${metric}`);
    }
  }
  return found;
}

function localeOf(route: string): Locale {
  return route.startsWith("nl") ? "nl" : "en";
}

/** A name without the article that a sentence may give it. */
function bare(name: string): string {
  return name.replace(/^[Dd]e (?=\p{L})/u, "");
}

function keyOf(file: string): string {
  return /([0-9a-f]+)\.[a-z]+$/.exec(file)?.[1] ?? "";
}

/** The style sheet shortens #ffffff to #fff; a drawing does not. */
function longHex(value: string): string {
  return value.length === 4 ? value.replace(/[0-9a-f]/gi, "$&$&").toLowerCase() : value.toLowerCase();
}
