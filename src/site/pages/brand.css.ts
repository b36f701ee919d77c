import type { APIRoute } from "astro";
import { brandCss } from "../brand-css.ts";
import { readSite } from "../report.ts";

/** The accent of the workspace; empty where it has none. */
export const GET: APIRoute = () => {
  const { accent } = readSite();
  return new Response(accent === undefined ? "" : brandCss(accent), {
    headers: { "content-type": "text/css; charset=utf-8" },
  });
};
