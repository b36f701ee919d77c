/** A score as its source published it: taken over, never computed here. */
export interface SourceScore {
  unit: string;
  /** A segment with one of its categories; both empty for everybody. */
  segment: string;
  category: string;
  subject: string;
  metric: string;
  value: number;
  /** How many people it rests on, where the source says so. */
  n?: number;
}

/** What the source of one survey published of one wave, where it gave neither answers nor counts of them. */
export interface SourceScores {
  wave: string;
  survey: string;
  scores: readonly SourceScore[];
  /** How many people of a unit, and of the units below it, took part: as far as the source says so. */
  respondents: ReadonlyMap<string, number>;
}
