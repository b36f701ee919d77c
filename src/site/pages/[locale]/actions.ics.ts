import type { APIRoute } from "astro";
import type { Locale } from "../../../survey/text.ts";
import { calendarFeed } from "../../calendar-feed.ts";
import { datesOfSite } from "../../dates.ts";
import { localePaths } from "../../here.ts";
import { readSite } from "../../report.ts";

export const getStaticPaths = localePaths;

/** The calendar to subscribe to. */
export const GET: APIRoute = ({ params }) => {
  const locale = params.locale as Locale;
  const feed = calendarFeed(datesOfSite(locale), readSite(), locale);
  return new Response(feed, { headers: { "content-type": "text/calendar; charset=utf-8" } });
};
