import { ces } from "./ces.ts";
import { constructIndex } from "./construct-index.ts";
import { csat } from "./csat.ts";
import { favorable } from "./favorable.ts";
import { mean } from "./mean.ts";
import type { Metric, MetricId } from "./metric.ts";
import { nps } from "./nps.ts";
import { share } from "./share.ts";

/** Every metric by its id, in the order in which the pages name them. */
export const catalogue: Readonly<Record<MetricId, Metric>> = {
  nps,
  csat,
  ces,
  favorable,
  mean,
  index: constructIndex,
  share,
};
