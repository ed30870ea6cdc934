import { BlockList, isIPv6 } from 'node:net';

const blocked = new BlockList();

// Special-purpose ranges of the IANA registries (RFC 6890): none is a public web server.
const ranges4: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
const ranges6: [string, number][] = [
  ['::', 128],
  ['::1', 128],
  ['64:ff9b::', 96],
  ['100::', 64],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
];
for (const [net, prefix] of ranges4) blocked.addSubnet(net, prefix, 'ipv4');
for (const [net, prefix] of ranges6) blocked.addSubnet(net, prefix, 'ipv6');

/** Whether an IP address is of this machine, its network, or of no public host at all. */
export function isPrivateAddress(address: string): boolean {
  if (!isIPv6(address)) return blocked.check(address, 'ipv4');
  // An IPv4 address in IPv6 dress is judged as the IPv4 address that it is.
  return blocked.check(address, 'ipv6');
}
