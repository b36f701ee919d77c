import { answerSketch } from "../privacy/answer-sketch.ts";
import type { ReleaseKey } from "./release-key.ts";

/**
 * The marks of the people of one group: per person the first 48 bits of a keyed hash of the name of the group and of what the person
 * answered. The name makes the marks of two groups unlike each other, so that nobody can be followed; who answered alike gets a
 * number, so that two are still two. In 5,000 people the chance that a changed answer goes unseen is one in fifty thousand million.
 */
export function peopleMarks(key: ReleaseKey, group: string, people: Iterable<string>): string[] {
  const markOf = personMarker(key, group);
  return [...people].map(markOf).sort();
}

/** Marks people one by one. */
export function personMarker(key: ReleaseKey, group: string): (person: string) => string {
  const seen = new Map<string, number>();
  return (person) => {
    const before = seen.get(person) ?? 0;
    seen.set(person, before + 1);
    return key
      .mark(JSON.stringify(["person", group, person, before]))
      .subarray(0, 6)
      .toString("base64url");
  };
}

/** Marks as they stand in a manifest, one text. */
export function packMarks(marks: readonly string[]): string {
  return [...marks].sort().join("");
}

/** The marks in a text of a manifest. */
export function unpackMarks(packed: string): string[] {
  return packed.match(/.{8}/g) ?? [];
}

/** The sketch of the answers that the people of a group gave to one item, packed: four bytes a sum. */
export function packedSketch(key: ReleaseKey, name: string, answers: Iterable<string>, capacity: number): string {
  const seen = new Map<string, number>();
  const sketched = [...answers].map((answer) => {
    const before = seen.get(answer) ?? 0;
    seen.set(answer, before + 1);
    const mark = key.mark(JSON.stringify(["answer", name, answer, before]));
    return {
      place: BigInt(mark.readUInt32BE(0) >>> 1),
      weight: BigInt((mark.readUInt32BE(4) >>> 1) % 2_147_483_646) + 1n,
    };
  });
  const bytes = Buffer.alloc(4 * (2 * capacity - 1));
  answerSketch(sketched, capacity).forEach((sum, at) => {
    bytes.writeUInt32BE(Number(sum), 4 * at);
  });
  return bytes.toString("base64url");
}

/** The sums in a packed sketch. */
export function unpackedSketch(packed: string): bigint[] {
  const bytes = Buffer.from(packed, "base64url");
  return Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) => BigInt(bytes.readUInt32BE(4 * at)));
}
