import type { APIRoute } from "astro";
import { figurePages } from "../downloads.ts";
import { readSite } from "../report.ts";

/** The figures of every page as files that a spreadsheet opens: in Dutch with semicolons and decimal commas. */
export async function getStaticPaths() {
  const paths = new Map<string, { params: { csv: string }; props: { content: () => string } }>();
  for (const locale of readSite().locales) {
    for (const { route, figures } of await figurePages(locale)) {
      // Only names are kept; a table is made again when its file is written.
      figures().forEach(({ csv: { name } }, index) => {
        const csv = `${route}/${name.replace(/\.csv$/, "")}`;
        paths.set(csv, { params: { csv }, props: { content: () => figures()[index]?.csv.content ?? "" } });
      });
    }
  }
  return [...paths.values()];
}

export const GET: APIRoute<{ content: () => string }> = ({ props }) =>
  new Response(props.content(), { headers: { "content-type": "text/csv; charset=utf-8" } });
