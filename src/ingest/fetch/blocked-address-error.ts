/** Thrown inside the connector when a host leads to an address that feeds may not be read from. */
export class BlockedAddressError extends Error {
  override readonly name = 'BlockedAddressError';
  readonly code = 'BLOCKED_ADDRESS';

  constructor(host: string, address: string) {
    super(`${host} leads to ${address}, which is not a public internet address`);
  }
}
