import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { inject } from "vitest";

/** A built page: its route (`nl/units/legal`, empty for the front door) and what was written. */
export interface BuiltPage {
  route: string;
  file: string;
  html: string;
}

/** Where the built site stands. */
export const dist = inject("dist");

/** Every file of the built site, relative to it, with forward slashes. */
export const files: readonly string[] = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
  .sort();

/** Every page of the built site. */
export const pages: readonly BuiltPage[] = files
  .filter((file) => file.endsWith("index.html"))
  .map((file) => ({
    route: file.replace(/\/?index\.html$/, ""),
    file,
    html: readFileSync(path.join(dist, file), "utf8"),
  }));

/** Pages inside the frame: all but the front door. */
export const framed = pages.filter(({ route }) => route !== "");

/** The values of an attribute, in order of appearance. */
export function attributes(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map(([, value = ""]) => decode(value));
}

/** The text of a piece of HTML. */
export function textOf(html: string): string {
  return decode(html.replace(/<[^>]+>/g, ""))
    .replace(/\s+/g, " ")
    .trim();
}

function decode(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&amp;/g, "&");
}
