/** A shown group of a closed wave, as published before and as it would be published now. */
export interface RepublishedGroup {
  oldRespondents: number;
  newRespondents: number;
  /** Respondents of both releases. */
  inBoth: number;
}

export interface RepublishVerdict {
  /** Respondents in one of the two releases only. */
  changed: number;
  safe: boolean;
}

/**
 * Whether a wave may be published again after late answers: in every shown group, the people who came or went must be none or at least
 * k, since their total follows by subtracting the releases (spec 6.7a). If one group fails, the old release stays.
 *
 * @param options.k smallest group that may be derived
 *
 * @example republishAudit([{ oldRespondents: 20, newRespondents: 21, inBoth: 20 }], { k: 5 }) // => { groups: [{ changed: 1, safe: false }], publish: false }
 */
export function republishAudit(
  groups: readonly RepublishedGroup[],
  options: { k: number },
): { groups: RepublishVerdict[]; publish: boolean } {
  const verdicts = groups.map(({ oldRespondents, newRespondents, inBoth }) => {
    const changed = oldRespondents + newRespondents - 2 * inBoth;
    return { changed, safe: changed === 0 || changed >= options.k };
  });
  return { groups: verdicts, publish: verdicts.every((verdict) => verdict.safe) };
}
