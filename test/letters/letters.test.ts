import { describe, expect, it } from 'vitest';
import { letterOf } from '../../documents/letters/draw.ts';
import type { Reader, Told } from '../../documents/letters/letter.ts';
import { speak } from '../../locales/speak.ts';
import type { Content } from '../../machines/journal.ts';
import { noticesOfEntries } from '../../store/views.ts';

const reader = (lang: 'az' | 'en', id = 'E003'): Reader => ({
  id,
  speech: speak(lang),
  body: { name: 'Agentlik', offset: '+04:00' },
  calendar: null,
  today: '2026-12-08',
  console: null,
  nameOf: (person) => `Ad ${person}`,
});

const task = (kind: string, content: object = {}): Told => ({
  subject: 'E005-2026',
  kind: `${kind}:appraise:2026-12-31`,
  content: {
    task: 'appraise',
    on: 'E005',
    clause: '4.1',
    due: '2026-12-30',
    limit: '2026-12-31',
    bodyRule: false,
    ...content,
  },
});

describe('a letter', () => {
  it.each([
    {
      lang: 'az',
      subject: 'Qiymətləndirmə: Ad E005 · son gün 30 dekabr 2026-cı il',
      text: '30 dekabr 2026-cı il, çərşənbə',
    },
    { lang: 'en', subject: 'Appraisal: Ad E005 · due 30 December 2026', text: '30 December 2026, Wednesday' },
  ] as const)('in $lang says what, on whom, until when and by which clause', async ({ lang, subject, text }) => {
    const letter = await letterOf([task('task')], reader(lang));
    expect(letter.subject).toBe(subject);
    expect(letter.text).toContain(text);
    expect(letter.text).toContain('§4.1');
    expect(letter.html).toContain(text);
  });

  it('never names its reader to himself', async () => {
    const letter = await letterOf([task('task')], reader('en', 'E005'));
    expect(letter.subject).toBe('Appraisal · due 30 December 2026');
  });

  it('of several tasks counts them, and those that are late', async () => {
    const letter = await letterOf([task('task'), task('overdue'), task('escalated', { late: 'E004' })], reader('en'));
    expect(letter.subject).toBe('3 tasks for you, 2 of them late');
    expect(letter.text).toContain('asked of Ad E004');
    expect(letter.text).toMatch(/superior of the one who is late/);
  });

  it.each(['az', 'en'] as const)('of a decision in %s says nothing of what was decided', async (lang) => {
    for (const kind of ['decided:7', 'presented:8']) {
      const told = { subject: 'E005-2026', kind, content: { on: 'E005', clause: '4.20' } };
      const letter = await letterOf([told], reader(lang, 'E005'));
      expect(`${letter.subject} ${letter.text}`).not.toMatch(/unfounded|əsassız|reasons|səbəb/i);
      expect(letter.html).toContain(letter.subject);
    }
  });
});

describe('§4.20–4.22: what the servant is told of decisions', () => {
  const entry = (kind: string, actor: string): Content => ({
    subject: 'E005-2026',
    seq: 9,
    kind,
    actor,
    at: '2026-12-16T10:00:00+04:00',
    clause: '4.20',
    with: { decision: 'unfounded', reasons: 'gizli' },
    prev: null,
  });

  it.each([
    { kind: 'objection.decided', actor: 'E003', told: ['decided:9'] },
    { kind: 'superior.decided', actor: 'E001', told: ['decided:9'] },
    { kind: 'complaint.decided', actor: 'E001', told: ['decided:9'] },
    { kind: 'decision.presented', actor: 'E003', told: ['presented:9'] },
    { kind: 'decision.presented', actor: 'E005', told: [] },
    { kind: 'form.signed', actor: 'E003', told: [] },
  ])('$kind by $actor: $told', ({ kind, actor, told }) => {
    const notices = noticesOfEntries('E005', [entry(kind, actor)]);
    expect(notices.map((notice) => notice.kind)).toEqual(told);
    expect(JSON.stringify(notices)).not.toMatch(/gizli|unfounded/);
    expect(notices.every(({ recipient }) => recipient === 'E005')).toBe(true);
  });
});
