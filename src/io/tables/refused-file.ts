import { FileFault } from "./file-fault.ts";

const again = "export the answers from the survey tool again, as CSV or .xlsx";
const saveAs = "open it and save it as .xlsx (Excel workbook) or CSV UTF-8";

/** What each kind of file is called, and what to do instead. */
const refusals = {
  sav: ["a data file of SPSS", "save it as CSV in SPSS (File > Save As)"],
  "locked-parquet": [
    "a Parquet file that is encrypted",
    "write it again without encryption, or export the answers as CSV",
  ],
  "locked-workbook": [
    "a workbook that is locked with a password",
    "remove the password in Excel (File > Info > Protect Workbook > Encrypt with Password, leave it empty) and save it again",
  ],
  "old-workbook": ["a workbook of Excel before 2007 (.xls)", saveAs],
  "old-document": ["a document of older Office", again],
  xlsb: ["a binary workbook (.xlsb)", saveAs],
  ods: ["a sheet of LibreOffice (.ods)", "open it in LibreOffice and save it as .xlsx or CSV (File > Save As)"],
  numbers: [
    "a document of Apple Numbers, Pages or Keynote",
    "of Numbers: choose File > Export To > Excel or CSV there; of the others: export the answers from the survey tool again",
  ],
  document: ["a text document or presentation", again],
  lsa: [
    "an archive of LimeSurvey (.lsa)",
    "export the answers in LimeSurvey under Responses > Export > Export responses, as CSV; the .lss in it can be given with --structure",
  ],
  "several-tables": ["a zip without a CSV file in it", "unpack it and give the file with the answers"],
  html: [
    "a web page, perhaps that of a login",
    `log in and ${again}; where a tool calls such a page .xls, open it in Excel and save it as .xlsx`,
  ],
  lss: [
    "the structure of a LimeSurvey survey (.lss), which holds no answers",
    "give the answers as the file, and this one with --structure",
  ],
  "spreadsheet-xml": ["an XML spreadsheet of Excel 2003", saveAs],
  xml: ["an XML file", again],
  qsf: [
    "the structure of a Qualtrics survey (.qsf), which holds no answers",
    "export the answers under Data & Analysis > Export & Import, as CSV",
  ],
  json: ["a JSON file", again],
  pdf: ["a PDF", again],
  picture: ["a picture", again],
  program: ["a program", "do not open it; ask who sent it for the export itself"],
  packed: ["a packed file", "unpack it and give the file that is in it"],
  database: ["a database", again],
  rtf: ["a text document (RTF)", again],
  stata: ["a data file of Stata (.dta)", "save it as CSV or SPSS (.sav): in Stata, export delimited"],
  syntax: [
    "a file of commands for SPSS or R, which holds no answers",
    "export the answers as CSV; or run it in SPSS and give the .sav that it makes (File > Save As)",
  ],
  binary: ["a file with bytes that are no text", again],
  empty: ["an empty file", again],
  folder: ["a folder", "give the file in it"],
  device: ["no ordinary file", "give a file that lies on disk"],
  absent: ["no file at all", "look at the name: nothing stands there"],
} as const;

/** A kind of file that holds no answers that can be read. */
export type RefusedKind = keyof typeof refusals;

/** What is told to who gives such a file: what it is, and what to do instead. */
export function refusedFile(kind: RefusedKind): FileFault {
  const [what, remedy] = refusals[kind];
  return new FileFault(`expected a file of answers, but this is ${what}`, remedy);
}
