/** What Discord's own client would not let a user do: an unknown command, a missing option, a button that is not there. */
export class ClientRefusal extends Error {
  override readonly name = 'ClientRefusal';
}
