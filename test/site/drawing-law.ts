/** The rows of a drawing by data set, as they lie beside the site. */
export type DrawingData = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** A mark in a hue of better or worse. */
interface PaintedMark {
  tag: string;
  hue: string;
  text: string;
}

const tones = ["worse", "worse-2", "neutral", "better-2", "better"];
const clear = {
  better: /^(?:clearly|duidelijk) .*(?:better|beter)$/,
  worse: /^(?:clearly|duidelijk) .*(?:worse|slechter)$/,
};

/**
 * What is wrong with the hues of a drawing: only a change with a clear verdict may have one, and the bar of an answer the one
 * of its class. A drawing without data beside the site (a shape in a row of a table) has none at all.
 *
 * @param values the light values of the hues, for a drawing that is a file of its own
 */
export function drawingFaults(
  svg: string,
  data: DrawingData | undefined,
  values: ReadonlyMap<string, string>,
): string[] {
  const marks = paintedMarks(svg, values);
  const faults = /[←-⇿▲-▽⬀-⬍]/u.test(svg) ? ["an arrow"] : [];
  if (data?.changes !== undefined) return [...faults, ...verdictFaults(marks, data.changes)];
  if (data?.periods !== undefined) return [...faults, ...periodFaults(marks, data.periods)];
  if (data?.answers !== undefined)
    return [...faults, ...answerFaults(marks, data.answers, data.questions?.length ?? 0)];
  return [...faults, ...marks.map(({ tag, hue }) => `a ${tag} in ${hue} without a label`)];
}

/** What is wrong with the verdicts in the data of a drawing: a verdict and its words must say the same. */
export function dataFaults({ changes = [], ...others }: DrawingData): string[] {
  const wrong = changes
    .filter(({ verdict, reading, times, value }) => {
      const words = String(reading);
      // Multiples of the margin where a chart has them; else the change itself, of a score of which more is better.
      const way = Math.sign(Number(times ?? value));
      const good = verdict === "better" || verdict === "worse";
      if (!good) return clear.better.test(words) || clear.worse.test(words);
      return !clear[verdict].test(words) || way !== (verdict === "better" ? 1 : -1);
    })
    .map(({ name, verdict, reading }) => `${name}: ${verdict}, but ${reading}`);
  const early = (others.periods ?? [])
    .filter(({ verdict, kind }) => verdict !== undefined && kind !== "above" && kind !== "below")
    .map(({ name, verdict, kind }) => `${name}: ${verdict}, but ${kind}`);
  const judged = Object.entries(others).flatMap(([name, rows]) =>
    name !== "periods" && rows.some((row) => "verdict" in row || "judgement" in row) ? [`${name} has verdicts`] : [],
  );
  const painted = Object.entries(others).flatMap(([name, rows]) =>
    name !== "answers" && /var\(--(?:on-)?(?:better|worse)/.test(JSON.stringify(rows)) ? [`${name} has a hue`] : [],
  );
  return [...wrong, ...early, ...judged, ...painted];
}

/** What is wrong with the form of a live drawing: a hue needs a test on the verdict, the class of an answer, or a fixed word. */
export function formFaults(form: unknown, mark = ""): string[] {
  if (Array.isArray(form)) {
    if (form.every((each) => typeof each === "string") && form.some((each) => isHue(each)))
      return form.join() === tones.map((tone) => `var(--${tone})`).join() ? [] : [`a range in ${form.join()}`];
    return form.flatMap((each) => formFaults(each, mark));
  }
  if (form === null || typeof form !== "object") return isHue(form) ? [`${form} on a ${mark}`] : [];
  const { type, test, value, from } = form as {
    type?: unknown;
    test?: unknown;
    value?: unknown;
    from?: { data?: string };
  };
  const inside = typeof type === "string" && "encode" in form ? `${type} of ${from?.data ?? ""}` : mark;
  if (isHue(value) && "value" in form) {
    const own = `datum.verdict == '${String(value).slice(6, -1)}'`;
    return test === own || (test === undefined && inside.startsWith("text of ")) ? [] : [`${value} on a ${inside}`];
  }
  return Object.values(form).flatMap((each) => formFaults(each, inside));
}

/** A line and a dot in the hue of each clear change, and the two words at the ends of the axis. */
function verdictFaults(marks: readonly PaintedMark[], rows: NonNullable<DrawingData["changes"]>): string[] {
  return ["better", "worse"].flatMap((hue) => {
    const [words, shapes] = [true, false].map((word) =>
      marks.filter((mark) => mark.hue === hue && (mark.tag === "text") === word),
    );
    const due = rows.filter(({ verdict }) => verdict === hue).length * 2;
    return [
      ...(shapes?.length === due ? [] : [`${shapes?.length} marks in ${hue}, due are ${due}`]),
      ...(words ?? [])
        .filter(({ text }) => !/^(?:better|worse|beter|slechter)$/.test(text))
        .map(({ text }) => `"${text}" in ${hue}`),
      ...(marks.some((mark) => !/^(?:better|worse)$/.test(mark.hue)) ? ["a shade on a verdict"] : []),
    ];
  });
}

/** One mark in its hue for each point beyond the usual swing, and no word. */
function periodFaults(marks: readonly PaintedMark[], rows: NonNullable<DrawingData["periods"]>): string[] {
  return ["better", "worse"].flatMap((hue) => {
    const painted = marks.filter((mark) => mark.hue === hue);
    const due = rows.filter(({ verdict }) => verdict === hue).length;
    return [
      ...(painted.length === due ? [] : [`${painted.length} marks in ${hue}, due are ${due}`]),
      ...painted.filter(({ tag }) => tag === "text").map(({ text }) => `"${text}" in ${hue}`),
    ];
  });
}

/** A bar in the tone of each answer, from unfavourable to favourable or the other way round, and the two sums of a question. */
function answerFaults(
  marks: readonly PaintedMark[],
  rows: NonNullable<DrawingData["answers"]>,
  questions: number,
): string[] {
  const toneOf = (row: (typeof rows)[number]) => String(row.tone ?? row.colour).replace(/^var\(--|\)$/g, "");
  const faults = [...Map.groupBy(rows, ({ place, tone }) => (tone === undefined ? 0 : place)).values()].flatMap(
    (bar) => {
      const order = bar.map((row) => tones.indexOf(toneOf(row)));
      const rises = order.every((tone, index) => index === 0 || tone >= (order[index - 1] ?? 0));
      const falls = order.every((tone, index) => index === 0 || tone <= (order[index - 1] ?? 0));
      return order.includes(-1) || !(rises || falls) ? [`tones in the order ${bar.map(toneOf).join(", ")}`] : [];
    },
  );
  for (const hue of tones.filter((tone) => tone !== "neutral")) {
    const bars = marks.filter((mark) => mark.hue === hue && mark.tag !== "text").length;
    const due = rows.filter((row) => toneOf(row) === hue).length;
    if (bars > due) faults.push(`${bars} bars in ${hue}, due are ${due}`);
    const sums = marks.filter((mark) => mark.hue === hue && mark.tag === "text");
    if (sums.length > questions || sums.some(({ text }) => !/^\d+%$/.test(text))) faults.push(`words in ${hue}`);
  }
  return faults;
}

function paintedMarks(svg: string, values: ReadonlyMap<string, string>): PaintedMark[] {
  const byValue = new Map(
    [...values].filter(([name]) => !name.startsWith("on-")).map(([name, value]) => [value, name]),
  );
  return [...svg.matchAll(/<([a-z]+)([^>]*)>([^<]*)/g)].flatMap(([, tag = "", inside = "", text = ""]) => {
    const paints = [...inside.matchAll(/(?:fill|stroke)="([^"]*)"/g)].map(([, paint = ""]) => paint);
    const hue = paints
      .map((paint) => /^var\(--((?:better|worse)[-\d]*)\)$/.exec(paint)?.[1] ?? byValue.get(paint))
      .find((found) => found !== undefined);
    return hue === undefined ? [] : [{ tag, hue, text }];
  });
}

function isHue(value: unknown): value is string {
  return typeof value === "string" && /^var\(--(?:better|worse)/.test(value);
}
