import ipaddr from 'ipaddr.js';

const globalUnicast = ipaddr.parseCIDR('2000::/3');

/** Addresses inside a cloud that are written as public ones: Azure's WireServer hands out a machine's credentials. */
const metadataAddresses = new Set(['168.63.129.16']);

/**
 * True for an address that belongs to the public internet. Everything that the IANA special-purpose registries set apart
 * is refused: loopback, private, link-local, metadata, carrier-grade NAT, multicast, unspecified, reserved, and IPv6
 * that carries an IPv4 address inside (mapped, NAT64, 6to4, Teredo), because it would reach that address.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || metadataAddresses.has(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(globalUnicast);
}
