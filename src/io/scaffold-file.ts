/** A file to fill in. What is blank in it is left empty, so that `npm run check` names it with its line and its remedy. */
export interface ScaffoldFile {
  /** As problems name it: relative to the workspace, with forward slashes. */
  file: string;
  text: string;
}
