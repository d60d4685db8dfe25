import { hostname, networkInterfaces } from 'node:os';

/** Made by containers, virtual machines and tunnels: a phone in the room is not on these networks. */
const virtualInterface =
  /^(docker|br-|veth|virbr|vmnet|vboxnet|vEthernet|tun|tap|utun|wg|zt|tailscale)/i;

/** Networks of homes and schools, the most usual first (RFC 1918), then IPv6's own (RFC 4193). */
const privateRanges = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./, /^f[cd]/i];

/** Where a network card without a network ends up: nobody else is there (RFC 3927, RFC 4291). */
const linkLocal = /^(169\.254\.|fe[89ab])/i;

/**
 * The addresses under which others may reach this computer, the likeliest first: real cards before
 * virtual ones, IPv4 before IPv6, private ranges before public ones.
 * @param {NodeJS.Dict<import('node:os').NetworkInterfaceInfo[]>} [interfaces]
 * @returns {string[]}
 */
export function networkAddresses(interfaces = networkInterfaces()) {
  const found = Object.entries(interfaces).flatMap(([name, entries = []]) =>
    entries
      .filter(({ internal, address }) => !internal && !linkLocal.test(address))
      .map(({ address }) => ({ address, rank: rankOf(name, address) })),
  );
  return found.sort((a, b) => a.rank - b.rank).map(({ address }) => address);
}

/** @param {string} interfaceName @param {string} address */
function rankOf(interfaceName, address) {
  const range = privateRanges.findIndex((range) => range.test(address));
  const isVirtual = virtualInterface.test(interfaceName);
  const rangeRank = range < 0 ? privateRanges.length : range;
  return (isVirtual ? 100 : 0) + (address.includes(':') ? 10 : 0) + rangeRank;
}

/**
 * The ones to tell people: IPv6 only where there is nothing else, as it is long and changes daily.
 * @param {readonly string[]} addresses
 */
export function addressesToTell(addresses) {
  const short = addresses.filter((address) => !address.includes(':'));
  return short.length > 0 ? short : addresses;
}

/**
 * The names of this computer: its own, and the one that Macs, iPhones and most Linux find it by.
 * @param {string} [name]
 */
export function computerNames(name = hostname()) {
  const whole = name.toLowerCase();
  const names = ['localhost', whole, `${whole.split('.')[0]}.local`];
  return [...new Set(names)].filter((name) => /^[a-z\d]([a-z\d.-]*[a-z\d])?$/.test(name));
}

/** True for the names by which a computer calls itself. @param {string} host as in a URL */
export function isLoopback(host) {
  return /^(localhost|.+\.localhost|127\.[\d.]+|\[::1\])$/.test(host);
}
