import { addressSaying, saidInAddress } from '../room-address.ts';

/** What the present address says of a lab. */
export function labInAddress(): { lab: string | undefined; state: string | undefined } {
  return { lab: saidInAddress('lab'), state: saidInAddress('state') };
}

/**
 * An address that opens a lab in this state, and nothing else of what the present one asks for. It leaves the
 * room out, as labs are in Neuron alone: the fewer letters, the better a camera reads them.
 */
export function labAddress(lab: string, state?: string): string {
  return addressSaying({ lab, state: state || undefined });
}

/** The same link for other devices. @param baseUrl where they find the app. */
export function labAddressAt(baseUrl: string, link: string): string {
  const address = new URL(baseUrl);
  address.search = new URL(link).search;
  return address.href;
}
