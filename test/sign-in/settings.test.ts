import { describe, expect, it } from 'vitest';
import { signInSettings, usualLimits } from '../../client/sign-in/settings.ts';
import { flawsIn } from '../folder/sample.ts';

const oidc = {
  MIZAN_PUBLIC_URL: 'https://mizan.example',
  MIZAN_OIDC_ISSUER: 'https://id.example/realms/body',
  MIZAN_OIDC_CLIENT_ID: 'mizan',
};

describe('sign-in by the environment', () => {
  it('is local on this machine where nothing is set', () => {
    expect(signInSettings({ MIZAN_PUBLIC_URL: ' ' })).toEqual({ publicUrl: null, oidc: null, limits: usualLimits });
  });

  it('knows the provider, with the usual claim and scope', () => {
    expect(signInSettings(oidc)).toMatchObject({
      publicUrl: new URL('https://mizan.example'),
      oidc: { clientId: 'mizan', clientSecret: null, claim: 'sub', scope: 'openid' },
    });
    const more = { MIZAN_OIDC_CLIENT_SECRET: 's', MIZAN_OIDC_CLAIM: 'employee_id', MIZAN_OIDC_SCOPE: 'openid profile' };
    expect(signInSettings({ ...oidc, ...more }).oidc).toMatchObject({
      clientSecret: 's',
      claim: 'employee_id',
      scope: 'openid profile',
    });
  });

  it('knows how long sessions hold', () => {
    const limits = { MIZAN_SESSION_IDLE_MINUTES: '15', MIZAN_SESSION_LONGEST_MINUTES: '480' };
    expect(signInSettings(limits).limits).toEqual({ idleMinutes: 15, longestMinutes: 480 });
  });

  it.each<[string, Record<string, string>, readonly string[]]>([
    ['http to elsewhere', { MIZAN_PUBLIC_URL: 'http://mizan.example' }, ['::MIZAN_PUBLIC_URL notASafeAddress']],
    ['no address at all', { MIZAN_PUBLIC_URL: 'mizan' }, ['::MIZAN_PUBLIC_URL notASafeAddress']],
    ['a path', { MIZAN_PUBLIC_URL: 'https://mizan.example/hr' }, ['::MIZAN_PUBLIC_URL notAnOrigin']],
    [
      'a provider by http, and nothing else',
      { MIZAN_OIDC_ISSUER: 'http://id.example' },
      ['::MIZAN_OIDC_ISSUER notASafeAddress', '::MIZAN_OIDC_CLIENT_ID wantedWith', '::MIZAN_PUBLIC_URL wantedWith'],
    ],
    ['a client of nobody', { MIZAN_OIDC_CLIENT_ID: 'mizan' }, ['::MIZAN_OIDC_ISSUER wantedWith']],
    ['no minutes', { MIZAN_SESSION_IDLE_MINUTES: '0' }, ['::MIZAN_SESSION_IDLE_MINUTES notWholePositive']],
  ])('refuses %s', (_, env, flaws) => {
    expect(flawsIn(() => signInSettings(env))).toEqual(flaws);
  });

  it('lets http through for this machine', () => {
    for (const host of ['127.0.0.1:8080', 'localhost:8080', '[::1]:8080']) {
      expect(signInSettings({ ...oidc, MIZAN_PUBLIC_URL: `http://${host}` }).publicUrl?.host).toBe(host);
    }
  });
});
