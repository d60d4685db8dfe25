import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { generate } from 'selfsigned';

const dayMs = 86_400_000;

/** Browsers on phones refuse certificates of more than 397 days. */
const validForDays = 365;

/** Phones whose clock is slow must not find it too young. */
const backdatedDays = 1;

/** It must outlast the day it is shown to a class. */
const renewedBeforeDays = 2;

/**
 * @typedef {object} Certificate
 * @property {string} key Private key, PEM.
 * @property {string} cert Certificate, PEM.
 */

/**
 * The certificate kept in `folder` if it is still valid and has all the `needed` names and addresses;
 * else a new one for `needed` and `alsoNamed`. A file that cannot be kept is no trouble: phones are
 * asked again after the next start.
 * @param {{ folder: string, needed: readonly string[], alsoNamed?: readonly string[], nowMs?: number }} wanted
 * @returns {Promise<Certificate>}
 */
export async function certificateFor({ folder, needed, alsoNamed = [], nowMs = Date.now() }) {
  const path = join(folder, 'certificate.pem');
  const kept = readKept(path);
  if (kept && isGood(kept, needed, nowMs)) return kept;
  const made = await makeCertificate([...new Set([...needed, ...alsoNamed])], nowMs);
  keep(path, folder, made);
  return made;
}

/** @param {readonly string[]} names @param {number} nowMs @returns {Promise<Certificate>} */
async function makeCertificate(names, nowMs) {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Vistazo' }], {
    keyType: 'ec',
    curve: 'P-256',
    algorithm: 'sha256',
    notBeforeDate: new Date(nowMs - backdatedDays * dayMs),
    notAfterDate: new Date(nowMs + validForDays * dayMs),
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: names.map((name) =>
          isIP(name) ? { type: 7, ip: name } : { type: 2, value: name },
        ),
      },
    ],
  });
  return { key: `${key.trim()}\n`, cert: `${cert.trim()}\n` };
}

/** @param {string} path @returns {Certificate | undefined} */
function readKept(path) {
  try {
    const pem = readFileSync(path, 'utf8');
    const [cert, key] = ['CERTIFICATE', 'PRIVATE KEY'].map(
      (kind) => new RegExp(`-----BEGIN ${kind}-----[^-]+-----END ${kind}-----\n`).exec(pem)?.[0],
    );
    return cert && key ? { cert, key } : undefined;
  } catch {
    return undefined;
  }
}

/** @param {Certificate} kept @param {readonly string[]} needed @param {number} nowMs */
function isGood({ cert, key }, needed, nowMs) {
  try {
    const certificate = new X509Certificate(cert);
    const lasts = Date.parse(certificate.validTo) > nowMs + renewedBeforeDays * dayMs;
    const hasBegun = Date.parse(certificate.validFrom) <= nowMs;
    const isNamed = (/** @type {string} */ name) =>
      Boolean(isIP(name) ? certificate.checkIP(name) : certificate.checkHost(name));
    const isPair = certificate.checkPrivateKey(createPrivateKey(key));
    return lasts && hasBegun && isPair && needed.every(isNamed);
  } catch {
    // Damaged: as good as none.
    return false;
  }
}

/** One file, renamed into place: key and certificate always belong together. */
function keep(
  /** @type {string} */ path,
  /** @type {string} */ folder,
  /** @type {Certificate} */ made,
) {
  try {
    mkdirSync(folder, { recursive: true });
    const halfWay = `${path}.${process.pid}`;
    writeFileSync(halfWay, made.cert + made.key, { mode: 0o600 });
    renameSync(halfWay, path);
  } catch {
    // A folder that cannot be written to: the certificate lives as long as the server.
  }
}
