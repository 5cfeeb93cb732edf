import { describe, expect, it } from 'vitest';
import { mizan } from './mizan.ts';

const secret = 'gizli-parol';
const whole = {
  MIZAN_OIDC_ISSUER: 'https://id.example',
  MIZAN_OIDC_CLIENT_ID: 'mizan',
  MIZAN_PUBLIC_URL: 'https://m.example',
};

/** Settings that cannot be used, each with what is right in the sentence. */
const malformed: readonly {
  readonly name: string;
  readonly given: string;
  readonly right: RegExp;
  readonly beside?: Readonly<Record<string, string>>;
}[] = [
  { name: 'DATABASE_URL', given: `host=db password=${secret}`, right: /postgresql:\/\// },
  { name: 'DATABASE_URL', given: `mysql://mizan:${secret}@db/mizan`, right: /postgresql:\/\// },
  { name: 'DATABASE_URL', given: `postgresql://mizan:${secret}@db:port/mizan`, right: /postgresql:\/\// },
  { name: 'DATABASE_URL', given: `postgresql:///${secret}`, right: /postgresql:\/\// },
  { name: 'DATABASE_URL', given: `postgresql://mizan:${secret}@db/%zz`, right: /postgresql:\/\// },
  { name: 'TEMPORAL_ADDRESS', given: 'temporal', right: /host:7233/ },
  { name: 'TEMPORAL_ADDRESS', given: 'http://temporal:7233', right: /host:7233/ },
  { name: 'TEMPORAL_ADDRESS', given: 'temporal:72330', right: /host:7233/ },
  { name: 'SMTP_URL', given: `mail.example:587/${secret}`, right: /smtp:\/\// },
  { name: 'SMTP_URL', given: `smtp://mizan:${secret}@`, right: /smtp:\/\// },
  { name: 'SMTP_URL', given: `smtp://mizan:${secret}%@mail.example`, right: /percent-encoded/ },
  { name: 'SMTP_URL', given: `https://mizan:${secret}@mail.example`, right: /smtp:\/\// },
  { name: 'MIZAN_MAIL_FROM', given: 'mizan', right: /mizan@agency\.example/ },
  { name: 'MIZAN_MAIL_FROM', given: 'a@b.example\r\nBcc: c@d.example', right: /mizan@agency\.example/ },
  { name: 'MIZAN_PUBLIC_URL', given: 'mizan.example', right: /https:\/\// },
  { name: 'MIZAN_PUBLIC_URL', given: 'http://mizan.example', right: /https:\/\// },
  { name: 'MIZAN_PUBLIC_URL', given: 'https://mizan.example/path', right: /path/ },
  { name: 'MIZAN_LOG', given: 'loud', right: /trace, debug, info, warn, error/ },
  { name: 'MIZAN_HEALTH_PORT', given: '65536', right: /65535/ },
  { name: 'MIZAN_HTTP_PORT', given: 'eighty', right: /65535|0/ },
  { name: 'MIZAN_TASK_QUEUE', given: 'two words', right: /letters/ },
  { name: 'MIZAN_WORKFLOW_BUNDLE', given: '/nowhere/bundle.js', right: /may read/ },
  { name: 'MIZAN_CODEC_KEYS', given: '/nowhere/codec.key', right: /may read/ },
  { name: 'MIZAN_SUBMISSION_URL', given: `https://who:${secret}@dim.example`, right: /https:\/\// },
  { name: 'MIZAN_REGISTRY_URL', given: 'http://dqr.example', right: /https:\/\// },
  { name: 'MIZAN_OIDC_ISSUER', given: 'id.example', right: /https/, beside: { ...whole } },
  { name: 'MIZAN_OIDC_CLIENT_ID', given: '', right: /MIZAN_OIDC_ISSUER/, beside: { ...whole } },
  { name: 'MIZAN_SESSION_IDLE_MINUTES', given: '-5', right: /whole/ },
  { name: 'MIZAN_SESSION_LONGEST_MINUTES', given: 'a day', right: /whole/ },
];

describe('a setting of the environment that cannot be used', () => {
  it.each(malformed)(
    '$name=$given: named, with what is right, before anything is started',
    async ({ name, given, right, beside = {} }) => {
      const env = { LANG: 'en_US.UTF-8', MIZAN_DATA: '/nowhere/mizan', ...beside, [name]: given };
      const { exit, out, err } = await mizan(['serve'], { env });
      expect(exit, err).toBe(2);
      expect(out).toBe('');
      expect(err).toContain(name);
      expect(err).toMatch(right);
      expect(err).not.toContain(secret);
      expect(err).not.toMatch(/\n\s+at /);
    },
  );

  it.each(['start', 'serve', 'worker'])(
    'stops mizan %s, and says so to programs and in Azerbaijani',
    async (command) => {
      const env = { MIZAN_DATA: '/nowhere/mizan', SMTP_URL: 'mail.example' };
      const json = await mizan([command, '--json', '--lang', 'en'], { env });
      const { error } = JSON.parse(json.err) as {
        error: { kind: string; flaws: readonly { field: string; code: string }[] };
      };
      expect([json.exit, error.kind, error.flaws[0]?.field, error.flaws[0]?.code]).toEqual([
        2,
        'badInput',
        'SMTP_URL',
        'setting.notAMailServer',
      ]);
      expect((await mizan([command, '--lang', 'az'], { env })).err).toContain('poçt serverinin ünvanı deyil');
    },
  );

  it.each([
    { name: 'DATABASE_URL', given: 'mizan' },
    { name: 'TEMPORAL_ADDRESS', given: 'temporal' },
  ])('stops a command that asks the service: $name', async ({ name, given }) => {
    const env = { LANG: 'en_US.UTF-8', MIZAN_DATA: '/nowhere/mizan', TEMPORAL_ADDRESS: '127.0.0.1:1', [name]: given };
    const { exit, err } = await mizan(['tasks'], { env });
    expect([exit, err.includes(name)]).toEqual([2, true]);
  });

  it('and one that is left empty is not given', async () => {
    const env = { LANG: 'en_US.UTF-8', MIZAN_DATA: '/nowhere/mizan', SMTP_URL: '', DATABASE_URL: '', MIZAN_LOG: '' };
    const { exit } = await mizan(['serve'], { env });
    expect(exit).toBe(3);
  });
});
