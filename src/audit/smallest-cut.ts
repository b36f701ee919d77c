/** How many people two nodes have in common: a unit atom and a category, say. */
export type CutEdge = readonly [from: string, to: string, people: number];

/**
 * The fewest people that a combination of two families of totals singles out, where everybody is counted in at most one total of each:
 * unit atoms and the categories of one segment. Whoever is in atom a and category c counts α(a) + β(c) times in a combination,
 * so not at all exactly where α(a) = −β(c). So a combination sorts atoms and categories by that number, and it holds the people
 * between nodes that were sorted apart: a cut of the graph with atoms and categories as nodes and people as weights. People
 * in no category, or in no atom, hang on one more node, the ground. Two sides always cut no more than several do, so the
 * smallest combination is the smallest cut that holds anybody. Unlike the search through kinds of people this takes no time to
 * speak of: whoever shares an edge of `limit` people or more stays together, and little is left after that.
 *
 * @param limit only look for fewer people than this
 * @returns `undefined` where no cut holds fewer, or the graph is all in pieces of one node
 *
 * Source: spec 6.2 and 6.3; the cut by Stoer and Wagner (1997).
 *
 * @example smallestCut([["a", "men", 5], ["a", "women", 1], ["b", "women", 9]], 5) // => 1
 * @example smallestCut([["a", "men", 5], ["a", "women", 6]], 5) // => undefined
 */
export function smallestCut(edges: readonly CutEdge[], limit: number): number | undefined {
  const joined = contracted(edges, limit);
  let best = limit;
  for (const piece of pieces(joined)) best = Math.min(best, globalCut(piece, best));
  return best < limit ? best : undefined;
}

type Graph = Map<string, Map<string, number>>;

/** Joins the ends of every edge that no cut below the limit can hold, until there is none. */
function contracted(edges: readonly CutEdge[], limit: number): Graph {
  const up = new Map<string, string>();
  const rootOf = (node: string): string => {
    let root = node;
    for (let next = up.get(root); next !== undefined; next = up.get(root)) root = next;
    if (root !== node) up.set(node, root);
    return root;
  };
  let left = [...edges];
  for (let isJoined = true; isJoined; ) {
    isJoined = false;
    const sums = new Map<string, Map<string, number>>();
    for (const [from, to, people] of left) {
      const [a = "", b = ""] = [rootOf(from), rootOf(to)].sort();
      if (a === b || people === 0) continue;
      const row = sums.get(a) ?? new Map<string, number>();
      sums.set(a, row.set(b, (row.get(b) ?? 0) + people));
    }
    left = [...sums].flatMap(([a, row]) => [...row].map(([b, people]): CutEdge => [a, b, people]));
    for (const [a, b, people] of left) {
      const [one, other] = [rootOf(a), rootOf(b)];
      if (people < limit || one === other) continue;
      up.set(one, other);
      isJoined = true;
    }
  }
  const graph: Graph = new Map();
  for (const [a, b, people] of left) {
    graph.set(a, (graph.get(a) ?? new Map()).set(b, people));
    graph.set(b, (graph.get(b) ?? new Map()).set(a, people));
  }
  return graph;
}

function pieces(graph: Graph): Graph[] {
  const seen = new Set<string>();
  return [...graph.keys()].flatMap((start): Graph[] => {
    if (seen.has(start)) return [];
    const piece: Graph = new Map();
    const open = [start];
    seen.add(start);
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      const next = graph.get(node) ?? new Map<string, number>();
      piece.set(node, new Map(next));
      for (const other of next.keys()) {
        if (seen.has(other)) continue;
        seen.add(other);
        open.push(other);
      }
    }
    return [piece];
  });
}

/** The smallest cut of a connected graph, which is used up. */
function globalCut(graph: Graph, limit: number): number {
  let best = limit;
  while (graph.size > 1) {
    const [start = ""] = graph.keys();
    const pulls = new Map([...graph.keys()].map((node) => [node, 0]));
    let [last, before] = [start, start];
    let cut = 0;
    while (pulls.size > 0) {
      let next = start;
      if (pulls.has(start)) cut = 0;
      else {
        cut = -1;
        for (const [node, pull] of pulls) if (pull > cut) [next, cut] = [node, pull];
      }
      pulls.delete(next);
      for (const [other, people] of graph.get(next) ?? []) {
        const pull = pulls.get(other);
        if (pull !== undefined) pulls.set(other, pull + people);
      }
      [before, last] = [last, next];
    }
    best = Math.min(best, cut);
    // The two taken last stay together from here on.
    const into = graph.get(before) ?? new Map<string, number>();
    for (const [other, people] of graph.get(last) ?? []) {
      graph.get(other)?.delete(last);
      if (other === before) continue;
      const sum = (into.get(other) ?? 0) + people;
      into.set(other, sum);
      graph.get(other)?.set(before, sum);
    }
    into.delete(last);
    graph.delete(last);
  }
  return best;
}
