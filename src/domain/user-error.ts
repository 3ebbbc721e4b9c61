/** An expected failure whose message is written for the reader and shown as it is. Anything else thrown is a bug. */
export class UserError extends Error {
  override readonly name = 'UserError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
