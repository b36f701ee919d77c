import type { AcceptedOddity } from "../../survey/plausibility.ts";
import type { Problem } from "../../survey/problem.ts";
import { inLocale } from "../../survey/text.ts";
import { acceptanceOf, findOddities, type PlausibilityInput, type PlausibilityScope } from "./find-oddities.ts";
import type { JudgedSurvey } from "./oddities-of.ts";
import type { Oddity } from "./oddity.ts";

/**
 * Judges whether the answers of each survey and wave are plausible beside the wave before, and by themselves: what stands out, with the
 * figures and the remedy. Nothing is changed or left out for it.
 *
 * @param only judges one survey of one wave, against all the others
 * @returns `problems` where the workspace says `plausibility: strict`, else `notices`; what a wave accepts is a notice always
 */
export function judgePlausibility(
  judged: PlausibilityInput,
  only?: PlausibilityScope,
): { problems: Problem[]; notices: Problem[] } {
  const found = findOddities(judged, only).flatMap(({ own, oddities }) => settle(own, oddities));
  const isStrict = judged.input.workspace.plausibility === "strict";
  return {
    problems: isStrict ? found.flatMap(({ problem, accepted }) => (accepted ? [] : [problem])) : [],
    notices: found.flatMap(({ problem, accepted }) => (accepted || !isStrict ? [problem] : [])),
  };
}

/** More items than this of one kind and likeness are told in one line. */
const mostAlone = 3;

/** Oddities as problems: those that the wave accepts are marked, and many alike become one. */
function settle(own: JudgedSurvey, oddities: readonly Oddity[]): { problem: Problem; accepted: boolean }[] {
  const { file } = own;
  const groups = Map.groupBy(oddities, (oddity) => {
    const reason = reasonOf(acceptanceOf(own, oddity));
    return oddity.likeness === undefined ? oddity : [oddity.kind, oddity.likeness, reason].join("\0");
  });
  return [...groups.values()].flatMap((group) =>
    (group.length > mostAlone ? [together(group)] : group).map((oddity) => {
      const { kind, item, expected, remedy } = oddity;
      // The items of a group that was put together were accepted, or not, as one.
      const accepted = acceptanceOf(own, group[0] ?? oddity);
      const place = { file, ...(item === undefined ? {} : { column: item }) };
      const problem: Problem =
        accepted === undefined
          ? { ...place, expected: `${kind}: ${expected}`, remedy: `${remedy}; or ${acceptIt(own, oddity, group)}` }
          : { ...place, expected: `accepted, ${kind}: ${expected}`, remedy: reasonOf(accepted) };
      return { problem, accepted: accepted !== undefined };
    }),
  );
}

/** The check is read by analysts: one language will do. */
function reasonOf(accepted: AcceptedOddity | undefined): string {
  const reason = accepted?.reason ?? "";
  return typeof reason === "string" ? reason : inLocale(reason, "en");
}

/** The entry that accepts this and nothing else: of a group its items, of what is about no item what it is about. */
function acceptIt({ wave, survey }: JudgedSurvey, { kind, item, about }: Oddity, group: readonly Oddity[]): string {
  const items = item === undefined ? group.flatMap((own) => own.item ?? []) : [item];
  const one = items.length === 1 ? items[0] : `[${items.join(", ")}]`;
  const what = items.length > 0 ? `, item: ${one}` : about === undefined ? "" : `, about: ${JSON.stringify(about)}`;
  return `if it is right: accepted: [{ kind: ${kind}, survey: ${survey}${what}, reason: … }] in data/waves/${wave.id}/wave.md`;
}

function together(group: readonly Oddity[]): Oddity {
  const [first] = group as [Oddity];
  const names = group.map(({ item }) => item);
  const others = `${names.slice(1, 6).join(", ")}${names.length > 6 ? " …" : ""}`;
  const { kind, expected, remedy, figures } = first;
  return {
    kind,
    figures,
    expected: `${group.length} items alike, so look for one cause: ${expected}; the same of ${others}`,
    remedy,
  };
}
