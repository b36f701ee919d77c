// npm run audit: reads back a built site and refuses it when something private stands in it.
import { existsSync } from "node:fs";
import { auditFolder } from "./audit-folder.ts";
import { heartlineCommand, readOptions } from "./options.ts";

const options = readOptions(heartlineCommand("audit", "Audit a built site for what it discloses.").parse());
const log = (line: string) => console.log(`heartline: ${line}`);
if (!existsSync(options.out)) {
  console.error(`heartline: ${options.out}: there is no built site → run npm run build`);
  process.exit(2);
}
process.exit(await auditFolder(options.out, { workspace: options.workspace, log }));
