import type { Claim } from "./simulation.ts";

/** A figure of the method beside the one found now. */
export interface Compared {
  name: string;
  published: number | undefined;
  found: number | undefined;
  decimals: number;
}

/** The claim that figures agree with the coverage table of the method in every decimal it prints. Those that do not are named. */
export function agreement(compared: readonly Compared[]): Claim {
  const differing = compared.filter(
    ({ published, found, decimals }) => published?.toFixed(decimals) !== found?.toFixed(decimals),
  );
  const named = differing.map(
    ({ name, published, found, decimals }) =>
      `${name}: ${published?.toFixed(decimals)} there, ${found?.toFixed(decimals)} here`,
  );
  return {
    promise: `Equal to the coverage table of the method, computed by other code, in all ${compared.length} of its figures`,
    found: differing.length === 0 ? `all ${compared.length} equal` : named.join("; "),
    holds: compared.length > 0 && differing.length === 0,
  };
}
