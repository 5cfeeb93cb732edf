import { accessSync, constants } from 'node:fs';
import type { ServiceCode } from '../locales/codes/services.ts';
import { speak } from '../locales/speak.ts';

export type Env = Readonly<Record<string, string | undefined>>;

type Values = Readonly<Record<string, string | number>>;
type SettingCode = Extract<ServiceCode, `setting.${string}`>;

/** A setting of the environment that cannot be used as it is: bad input. Its words name no value that may hold a password. */
export class BadSetting extends Error {
  override readonly name = 'BadSetting';
  readonly setting: string;
  readonly code: SettingCode;
  readonly with: Values;

  constructor(setting: string, code: SettingCode, values: Values = {}) {
    super(`${setting}: ${speak('en').say({ code, with: values })}`);
    this.setting = setting;
    this.code = code;
    this.with = values;
  }
}

/** What is given; null for nothing, which is the same as an empty text. */
export function given(env: Env, name: string): string | null {
  return env[name]?.trim() || null;
}

/** Throws BadSetting where it is not given. */
export function wanted(env: Env, name: string): string {
  const text = given(env, name);
  if (text === null) throw new BadSetting(name, 'setting.wanted');
  return text;
}

/** `DATABASE_URL`; null for the PostgreSQL that comes with Mizan. Throws BadSetting. */
export function databaseSetting(env: Env): string | null {
  const text = given(env, 'DATABASE_URL');
  if (text === null) return null;
  const url = parsed(text);
  const isPostgres = url?.protocol === 'postgresql:' || url?.protocol === 'postgres:';
  if (!isPostgres || (url.hostname === '' && !url.searchParams.has('host')) || !isDecodable(url.pathname)) {
    throw new BadSetting('DATABASE_URL', 'setting.notADatabase');
  }
  return text;
}

/** `TEMPORAL_ADDRESS`; null for the Temporal that comes with Mizan. Throws BadSetting. */
export function temporalSetting(env: Env): string | null {
  const address = given(env, 'TEMPORAL_ADDRESS');
  if (address === null) return null;
  const [, port] = /^(?:[A-Za-z0-9._-]+|\[[0-9a-fA-F:]+\]):(\d{1,5})$/.exec(address) ?? [];
  if (port === undefined || !isPort(port))
    throw new BadSetting('TEMPORAL_ADDRESS', 'setting.notHostAndPort', { given: address });
  return address;
}

/** A port to listen on, 0 for any free one; null where none is given. Throws BadSetting. */
export function portSetting(env: Env, name: string): number | null {
  const text = given(env, name);
  if (text === null) return null;
  if (!isPort(text)) throw new BadSetting(name, 'setting.notAPort', { given: text });
  return Number(text);
}

const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'];

/** `MIZAN_LOG`, the least level that is logged. Throws BadSetting. */
export function levelSetting(env: Env, usual: string): string {
  const level = given(env, 'MIZAN_LOG') ?? usual;
  if (!levels.includes(level)) {
    throw new BadSetting('MIZAN_LOG', 'setting.notALevel', { given: level, known: levels.join(', ') });
  }
  return level;
}

/** `MIZAN_TASK_QUEUE`; null for the usual one. Throws BadSetting. */
export function queueSetting(env: Env): string | null {
  const name = given(env, 'MIZAN_TASK_QUEUE');
  if (name !== null && !/^[\w./-]{1,200}$/.test(name)) {
    throw new BadSetting('MIZAN_TASK_QUEUE', 'setting.notAName', { given: name });
  }
  return name;
}

/** The path of a file that can be read; null where none is given. Throws BadSetting. */
export function fileSetting(env: Env, name: string): string | null {
  const path = given(env, name);
  if (path === null) return null;
  try {
    accessSync(path, constants.R_OK);
  } catch {
    throw new BadSetting(name, 'setting.noFile', { given: path });
  }
  return path;
}

/** An address as a URL; null where it is none. */
export function parsed(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}
