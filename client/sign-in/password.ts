import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';

/** What a password costs to try: memory is 128 · 2^log2N · r bytes. */
export interface ScryptCost {
  readonly log2N: number;
  readonly r: number;
  readonly p: number;
}

/** OWASP's first choice: 128 MiB and about half a second. */
export const usualCost: ScryptCost = { log2N: 17, r: 8, p: 1 };

const bytes = 32;

/** A salted hash with its parameters: `$scrypt$ln=17,r=8,p=1$salt$hash`. */
export async function hashPassword(password: string, cost: ScryptCost = usualCost): Promise<string> {
  const salt = randomBytes(16);
  return written(cost, salt, await derive(password, salt, cost));
}

/** A hash that no password has, and that takes as long to try as any other. */
export function nobodysHash(cost: ScryptCost): string {
  return written(cost, randomBytes(16), randomBytes(bytes));
}

/** Whether a password has this hash. Throws for a text that is no hash of ours. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const { cost, salt, expected } = read(hash);
  return timingSafeEqual(await derive(password, salt, cost), expected);
}

/** Whether a hash was made with other parameters than those wanted now. */
export function isOutdated(hash: string, cost: ScryptCost): boolean {
  const { log2N, r, p } = read(hash).cost;
  return log2N !== cost.log2N || r !== cost.r || p !== cost.p;
}

/** Without letters and digits that look alike. */
const readable = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password for one sign-in, in groups that can be read out: 98 random bits. */
export function oneTimePassword(): string {
  const group = () => Array.from({ length: 5 }, () => readable[randomInt(readable.length)]).join('');
  return Array.from({ length: 4 }, group).join('-');
}

/** A keyboard may compose letters in another way than the one before. */
export function normalised(password: string): string {
  return password.normalize('NFKC');
}

function written({ log2N, r, p }: ScryptCost, salt: Uint8Array, hash: Uint8Array): string {
  const text = (part: Uint8Array) => Buffer.from(part).toString('base64url');
  return `$scrypt$ln=${log2N},r=${r},p=${p}$${text(salt)}$${text(hash)}`;
}

function read(hash: string): { readonly cost: ScryptCost; readonly salt: Buffer; readonly expected: Buffer } {
  const parts = /^\$scrypt\$ln=(\d{1,2}),r=(\d{1,2}),p=(\d{1,2})\$([\w-]+)\$([\w-]{43})$/.exec(hash);
  if (parts === null) throw new Error('A password hash in the store is not one of Mizan.');
  const [, log2N, r, p, salt = '', expected = ''] = parts;
  return {
    cost: { log2N: Number(log2N), r: Number(r), p: Number(p) },
    salt: Buffer.from(salt, 'base64url'),
    expected: Buffer.from(expected, 'base64url'),
  };
}

/** One after another: many sign-ins at once would want more memory than there is. */
let queue: Promise<unknown> = Promise.resolve();

async function derive(password: string, salt: Uint8Array, cost: ScryptCost): Promise<Buffer> {
  const turn = queue.then(() => scryptOf(password, salt, cost));
  queue = turn.catch(() => undefined);
  return turn;
}

function scryptOf(password: string, salt: Uint8Array, { log2N, r, p }: ScryptCost): Promise<Buffer> {
  const N = 2 ** log2N;
  const options = { N, r, p, maxmem: 128 * N * r + 128 * r * p + 1024 * 1024 };
  return new Promise((resolve, reject) => {
    scrypt(normalised(password), salt, bytes, options, (error, key) => (error === null ? resolve(key) : reject(error)));
  });
}
