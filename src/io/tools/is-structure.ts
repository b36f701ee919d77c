import { stat } from "node:fs/promises";
import { fileSource, startOf } from "../byte-source.ts";

/** Whether a file describes a survey and holds no answers: LimeSurvey's `.lss`, or its tab-separated `.txt`. */
export async function isStructure(path: string): Promise<boolean> {
  // A pipe would keep who opens it waiting; what it is instead is told by who reads it.
  if (!(await stat(path)).isFile()) return false;
  const start = (await startOf(fileSource(path), 4096)).toString("utf8").replace(/^\ufeff/, "");
  return /<LimeSurveyDocType>\s*Survey/.test(start) || /^"?id"?\t"?related_id"?\t"?class"?\t/.test(start);
}
