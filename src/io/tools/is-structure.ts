import { open, stat } from "node:fs/promises";

/** Whether a file describes a survey and holds no answers: LimeSurvey's `.lss`, or its tab-separated `.txt`. */
export async function isStructure(path: string): Promise<boolean> {
  // A pipe would keep who opens it waiting; what it is instead is told by who reads it.
  if (!(await stat(path)).isFile()) return false;
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
    const start = buffer.toString("utf8", 0, bytesRead).replace(/^\ufeff/, "");
    return /<LimeSurveyDocType>\s*Survey/.test(start) || /^"?id"?\t"?related_id"?\t"?class"?\t/.test(start);
  } finally {
    await handle.close();
  }
}
