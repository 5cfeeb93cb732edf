import { describe, expect, it } from 'vitest';
import {
  hashPassword,
  isOutdated,
  isPassword,
  nobodysHash,
  oneTimePassword,
  usualCost,
} from '../../client/sign-in/password.ts';
import { passwordFault, shortestPassword } from '../../client/sign-in/password-rules.ts';
import { isSame, newSecret, seal, tokenFor, unseal } from '../../client/sign-in/secrets.ts';

const cheap = { log2N: 10, r: 8, p: 1 };
const name = { surname: 'Əliyev', givenName: 'Orxan', patronymic: 'Natiq oğlu', email: 'e005@agency.example' };
const faultOf = (password: string, before: string | null = null) =>
  passwordFault(password, { id: 'E005', name, before });

describe('a password hash', () => {
  it('carries its parameters and a salt of its own', async () => {
    const hashes = await Promise.all([hashPassword('same', cheap), hashPassword('same', cheap)]);
    for (const hash of hashes) expect(hash).toMatch(/^\$scrypt\$ln=10,r=8,p=1\$[\w-]{22}\$[\w-]{43}$/);
    expect(hashes[0]).not.toBe(hashes[1]);
  });

  it('is that of its password only', async () => {
    const hash = await hashPassword('yaşıl çay', cheap);
    expect(await isPassword('yaşıl çay', hash)).toBe(true);
    expect(await isPassword('yaşıl çay'.normalize('NFD'), hash)).toBe(true);
    expect(await isPassword('yaşıl Çay', hash)).toBe(false);
    expect(await isPassword('yaşıl çay', nobodysHash(cheap))).toBe(false);
  });

  it('is checked with the parameters that it was made with, and known as outdated after them', async () => {
    const hash = await hashPassword('same', cheap);
    expect(isOutdated(hash, cheap)).toBe(false);
    expect(isOutdated(hash, usualCost)).toBe(true);
    expect(isOutdated(hash, { ...cheap, p: 2 })).toBe(true);
  });

  it('costs 128 MiB as people get it', { timeout: 30_000 }, async () => {
    const hash = await hashPassword('same');
    expect(hash).toMatch(/^\$scrypt\$ln=17,r=8,p=1\$/);
    expect(await isPassword('same', hash)).toBe(true);
  });

  it('that is none of ours is a fault', async () => {
    await expect(isPassword('same', '$2b$10$abcdefghijklmnopqrstuv')).rejects.toThrow('not one of Mizan');
  });
});

describe('a one-time password', () => {
  it('has letters and digits that nobody mistakes, and is another each time', () => {
    const some = Array.from({ length: 200 }, oneTimePassword);
    for (const one of some) expect(one).toMatch(/^([a-hjkmnp-z2-9]{5}-){3}[a-hjkmnp-z2-9]{5}$/);
    expect(new Set(some).size).toBe(200);
  });
});

describe('a new password', () => {
  it.each([
    ['a phrase', 'yaşıl qatar dağda'],
    ['letters and digits at random', 'kX7vq2Lp9wTz'],
    ['a phrase with the own name in it', 'orxan yaşıl qatar dağda'],
    ['twelve characters', 'gözəl dağlar'],
    ['a hundred and twenty-eight', 'yaşıl qatar dağda '.repeat(8).slice(0, 128)],
  ])('may be %s', (_, password) => {
    expect(faultOf(password)).toBeNull();
  });

  it.each([
    ['eleven characters', 'gözəl dağla', 'tooShort'],
    ['a hundred and twenty-nine', 'yaşıl qatar dağda '.repeat(8).slice(0, 129), 'tooLong'],
    ['the same as before', 'yaşıl qatar dağda', 'sameAsBefore'],
    ['one letter', 'aaaaaaaaaaaaaa', 'tooSimple'],
    ['four letters', 'abdcabdcabdcabdc', 'tooSimple'],
    ['a common word and a row of digits', 'Parol12345678', 'common'],
    ['common words', 'salambakibaki1', 'common'],
    ['a common word with a mark and a year', 'Azərbaycan2026!', 'common'],
    ['keys in a row', 'qwertyuiop123', 'common'],
    ['keys in a row, backwards', '0987654321poiuytrewq', 'common'],
    ['digits alone', '83920175628493', 'common'],
    ['the own surname', 'əliyev-əliyev-2026', 'ownName'],
    ['the own names', 'OrxanƏliyev1', 'ownName'],
    ['the own id', 'e005-bax-e005', 'ownName'],
    ['the name without its marks', 'orxaneliyev2026', 'ownName'],
  ])('may not be %s', (_, password, fault) => {
    expect(faultOf(password, 'yaşıl qatar dağda')).toBe(fault);
  });

  it('has at least twelve characters, however they are composed', () => {
    expect(shortestPassword).toBe(12);
    expect(faultOf('gözəl dağlar'.normalize('NFD'))).toBeNull();
    expect(faultOf('gözəl dağla'.normalize('NFD'))).toBe('tooShort');
  });
});

describe('secrets', () => {
  it('are 256 bits, and their token says nothing of them', () => {
    const secret = newSecret();
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(tokenFor(secret)).toMatch(/^[\w-]{43}$/);
    expect(tokenFor(secret)).toBe(tokenFor(secret));
    expect(tokenFor(secret)).not.toBe(tokenFor(newSecret()));
    expect([isSame('a', 'a'), isSame('a', 'b'), isSame('a', 'aa')]).toEqual([true, false, false]);
  });

  it('seal what nobody else can read or change', () => {
    const secret = newSecret();
    const sealed = seal('a token', secret);
    expect(unseal(sealed, secret)).toBe('a token');
    expect(() => unseal(sealed, newSecret())).toThrow();
    const bytes = Buffer.from(sealed, 'base64url');
    bytes[30] = (bytes[30] ?? 0) ^ 1;
    expect(() => unseal(bytes.toString('base64url'), secret)).toThrow();
  });
});
