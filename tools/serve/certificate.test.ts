import { X509Certificate } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { certificateFor } from './certificate.mjs';

const dayMs = 86_400_000;
const needed = ['localhost', 'aula-7.local', '192.168.7.7'];
let folder: string;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'vistazo-certificate-')), 'https');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = () => join(folder, 'certificate.pem');
const now = Date.now();
const get = (options: Partial<Parameters<typeof certificateFor>[0]> = {}) =>
  certificateFor({ folder, needed, nowMs: now, ...options });

describe('certificateFor', () => {
  it('names all it is asked for, and nothing else', async () => {
    const { cert } = await get({ alsoNamed: ['127.0.0.1', 'fd00::7', 'localhost'] });
    const certificate = new X509Certificate(cert);
    for (const name of ['localhost', 'aula-7.local']) {
      expect(certificate.checkHost(name)).toBe(name);
    }
    for (const ip of ['192.168.7.7', '127.0.0.1', 'fd00::7']) {
      expect(certificate.checkIP(ip)).toBe(ip);
    }
    expect(certificate.checkHost('example.org')).toBeUndefined();
    expect(certificate.checkIP('192.168.7.8')).toBeUndefined();
  });

  it('is what phones accept: P-256, for servers alone, no authority, 397 days at most', async () => {
    const certificate = new X509Certificate((await get()).cert);
    expect(certificate.publicKey.asymmetricKeyDetails?.namedCurve).toBe('prime256v1');
    expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
    expect(certificate.ca).toBe(false);
    expect(certificate.verify(certificate.publicKey)).toBe(true);
    const [from, to] = [Date.parse(certificate.validFrom), Date.parse(certificate.validTo)];
    expect((to - from) / dayMs).toBeLessThanOrEqual(397);
    expect(from).toBeLessThan(now - 0.9 * dayMs);
  });

  it.skipIf(process.platform === 'win32')('keeps its key for the owner’s eyes alone', async () => {
    await get();
    expect(statSync(path()).mode & 0o777).toBe(0o600);
    chmodSync(path(), 0o644);
    await get({ needed: [...needed, '10.0.0.4'] });
    expect(statSync(path()).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['certificate.pem']);
  });

  it('stays the same while it holds: phones are not asked again', async () => {
    const first = await get();
    expect(await get()).toEqual(first);
    expect(await get({ nowMs: now + 300 * dayMs })).toEqual(first);
    expect(await get({ needed: ['192.168.7.7'], alsoNamed: ['fd00::99'] })).toEqual(first);
  });

  it.each([
    ['the address changes', { needed: ['localhost', '192.168.7.8'] }],
    ['the name changes', { needed: [...needed, 'aula-8.local'] }],
    ['it is about to expire', { nowMs: now + 364 * dayMs }],
    ['it has expired', { nowMs: now + 400 * dayMs }],
    ['the clock was wrong', { nowMs: now - 30 * dayMs }],
  ])('is made anew when %s', async (_, options) => {
    const first = await get();
    const second = await get(options);
    expect(second.cert).not.toBe(first.cert);
    expect(second.key).not.toBe(first.key);
    expect(await get(options)).toEqual(second);
  });

  it('is made anew when the file is damaged, or holds another’s key', async () => {
    const first = await get();
    for (const content of ['', first.cert, first.cert.replace(/[a-z]/g, 'A') + first.key]) {
      writeFileSync(path(), content);
      expect((await get()).cert).not.toBe(first.cert);
    }
    const second = await get();
    writeFileSync(path(), second.cert + first.key);
    expect((await get()).cert).not.toBe(second.cert);
  });

  it('does without a folder that cannot be written', async () => {
    const file = join(folder, '..', 'no-folder');
    writeFileSync(file, '');
    const { cert, key } = await get({ folder: file });
    expect(cert).toContain('BEGIN CERTIFICATE');
    expect(key).toContain('BEGIN PRIVATE KEY');
    expect(existsSync(path())).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe('');
  });
});
