import { describe, expect, it } from 'vitest';
import {
  addressesToTell,
  computerNames,
  isLoopback,
  networkAddresses,
} from './network-addresses.mjs';

type Interfaces = NonNullable<Parameters<typeof networkAddresses>[0]>;

/** Interfaces as node tells them, from addresses by name. */
function interfaces(byName: Record<string, string[]>): Interfaces {
  const entries = Object.entries(byName).map(([name, addresses]) => [
    name,
    addresses.map((address) => ({ address, internal: name === 'lo' })),
  ]);
  return Object.fromEntries(entries) as Interfaces;
}

describe('networkAddresses', () => {
  it('puts first what a phone in the room can reach', () => {
    const found = networkAddresses(
      interfaces({
        lo: ['127.0.0.1', '::1'],
        docker0: ['172.17.0.1'],
        'br-3f2a': ['192.168.80.1'],
        tailscale0: ['100.64.0.9', 'fd7a::9'],
        eth0: ['203.0.113.5', '2001:db8::5', 'fe80::5'],
        usb0: ['169.254.10.1'],
        eth1: ['172.20.1.1'],
        eth2: ['10.20.0.7', 'fd00::7'],
        wlan0: ['192.168.1.20', 'fe80::20'],
      }),
    );
    expect(found).toEqual([
      '192.168.1.20',
      '10.20.0.7',
      '172.20.1.1',
      '203.0.113.5',
      'fd00::7',
      '2001:db8::5',
      '192.168.80.1',
      '172.17.0.1',
      '100.64.0.9',
      'fd7a::9',
    ]);
  });

  it('finds none without a network', () => {
    expect(networkAddresses(interfaces({ lo: ['127.0.0.1'], wlan0: ['fe80::1'] }))).toEqual([]);
  });
});

describe('addressesToTell', () => {
  it.each([
    [
      ['192.168.1.20', 'fd00::7', '10.0.0.4'],
      ['192.168.1.20', '10.0.0.4'],
    ],
    [['fd00::7'], ['fd00::7']],
    [[], []],
  ])('of %j: %j', (addresses, told) => expect(addressesToTell(addresses)).toEqual(told));
});

describe('computerNames', () => {
  it.each([
    ['Aula-7', ['localhost', 'aula-7', 'aula-7.local']],
    ['MacBook.local', ['localhost', 'macbook.local']],
    ['aula7.escuela.mx', ['localhost', 'aula7.escuela.mx', 'aula7.local']],
    ['PC de Ana', ['localhost']],
  ])('of %s: %j', (name, names) => expect(computerNames(name)).toEqual(names));
});

describe('isLoopback', () => {
  it.each([
    ['localhost', true],
    ['app.localhost', true],
    ['127.0.0.1', true],
    ['[::1]', true],
    ['192.168.1.20', false],
    ['localhost.example', false],
  ])('%s: %s', (host, expected) => expect(isLoopback(host)).toBe(expected));
});
