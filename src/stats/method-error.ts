/**
 * A refusal of a method, with the code of the specification: `negative-weight`, `too-few-units`, `singular`.
 * The message is for the person with the file; the code is for programs.
 *
 * @example new MethodError("too-few-units", "2 units").code // => "too-few-units"
 */
export class MethodError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = "MethodError";
    this.code = code;
  }
}
