/** A request that cannot be meant: exit code 2. */
export class WrongUsage extends Error {}
