import { jsx } from 'hono/jsx';
import { describe, expect, it } from 'vitest';
import { recordView } from '../../client/views/record-view.ts';
import type { AppraisalView, RoundView } from '../../client/views/appraisal-view.ts';
import { Signatures } from '../../client/web/appraisal/signatures.tsx';
import { naming } from '../../client/views/people.ts';
import { hashOf } from '../../machines/journal.ts';
import { speak } from '../../locales/speak.ts';
import * as one from '../support/appraisal.ts';

const az = speak('az');
const persons = {
  S: { id: 'S', name: 'Əliyev Orxan', position: '' },
  HR: { id: 'HR', name: 'Kərimova Aygün', position: '' },
};

const shown = (at: string, paper: NonNullable<RoundView['signatures']['servant']>['paper']): string => {
  const round = {
    signatures: { servant: { by: 'S', at, form: 'f'.repeat(64), paper }, evaluator: null },
    refusedToSign: null,
    nonSigning: null,
    completedOn: null,
  } as unknown as RoundView;
  const view = { form: null, persons } as unknown as AppraisalView;
  return String(jsx(Signatures, { view, round }));
};

describe('I-27, §4.17: the console says of a signature on paper that it is one', () => {
  const at = '2026-12-11T15:40:00+04:00';
  const paper = { reference: 'K-7', enteredBy: 'HR' };
  const document = 'kağız üzərində imza, sənəd: K-7; sistemə daxil edib: Kərimova Aygün';

  it.each([
    { what: 'with the hour that it names', paper: { ...paper, timed: true }, when: az.instant(at), says: true },
    {
      what: 'of a day alone without an hour',
      paper: { ...paper, timed: false },
      when: az.date('2026-12-11'),
      says: true,
    },
    { what: 'nothing of an electronic one', paper: null, when: az.instant(at), says: false },
  ])('$what', ({ paper: from, when, says }) => {
    const page = shown(at, from);
    expect(page).toContain(`Əliyev Orxan, ${when}<`);
    expect(page.includes(document)).toBe(says);
  });
});

describe('I-27: the record knows which hours are known', () => {
  it('of a paper that names the day alone none, of what follows from it neither', () => {
    const of = one.opined();
    one.enters(of, '2026-12-15T10:00', { of: 'S', on: '2026-12-11' }, 'sign');
    one.enters(of, '2026-12-15T10:05', { of: 'SUP', on: '2026-12-14' }, 'sign');
    one.enters(of, '2026-12-16T10:00', { of: 'SUP', on: '2026-12-15T09:30' }, 'handOver');
    const journal = of.contents.map((content) => {
      const { reference = null, enteredBy = null } = of.envelopes.get(content.seq) ?? {};
      const envelope = { recordedAt: content.at, via: 'web', updateId: null, reference, enteredBy };
      return { content, envelope, hash: hashOf(content) };
    });
    const scene = { roster: of.roster, named: naming({}, of.roster, '2026-12-16') };
    const look = { id: 'HR', roles: ['hr'] } as const;
    const { entries } = recordView('S-2026', journal, look, { after: 0, limit: 100 }, scene);
    const known = entries.map(({ kind, timed }) => `${kind} ${timed ? 'timed' : 'of a day'}`);
    expect(known.slice(-4)).toEqual([
      'form.signed of a day',
      'form.signed of a day',
      'form.completed of a day',
      'form.handedOver timed',
    ]);
    expect(known.slice(0, -4).filter((one) => one.endsWith('of a day'))).toEqual([]);
  });
});
