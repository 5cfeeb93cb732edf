import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectFlaws } from '../../client/bad-input.ts';
import { readCalendarFile } from '../../client/folder/calendars.ts';
import { readFolder } from '../../client/folder/folder.ts';
import { readScenario } from '../../client/folder/scenario.ts';
import { rehearseAside } from '../../client/rehearsal/aside.ts';
import { tasksOn } from '../../client/rehearsal/by-day.ts';
import { rehearse } from '../../client/rehearsal/in-memory.ts';
import { groundOf } from '../../client/rehearsal/setting.ts';
import { workCalendar } from '../../rules/calendar/work-calendar.ts';
import { applyChanges } from '../../rules/roster/changes.ts';
import { rosterAsOf } from '../../rules/roster/as-of.ts';

const folder = readFolder('data/agency');
const files = [2025, 2026, 2027].map((year) => readCalendarFile(join('data/calendars', `az-${year}.json`)));
const calendar = workCalendar(files, '1');
const setting = { folder, year: 2026, calendar, until: '2027-03-02' };
const script = 'data/agency/scenario-2026.jsonl';
const input = { ...setting, script: readFileSync(script, 'utf8'), scriptName: 'scenario.jsonl' };

describe('a year day by day, in a thread of its own', () => {
  it('is the same year as without looking at its days, with what each day brought', async () => {
    const outcome = await rehearseAside(input, 60_000);
    if (outcome === null || !('year' in outcome)) throw new Error('It did not run.');
    const { year } = outcome;
    const flaws = collectFlaws();
    const whole = rehearse(setting, readScenario(script, groundOf(setting), flaws), flaws);
    expect(year.journal).toBe(whole?.journal);
    expect(year.reports).toEqual(whole?.reports);
    expect(year.refusals.map(({ line }) => line)).toEqual(whole?.refusals.map(({ line }) => line));
    const brief = ({
      task,
      on,
      assignee,
      limit,
    }: {
      task: string;
      on: string;
      assignee: string;
      limit: string | null;
    }) => `${task} ${on} ${assignee} ${limit}`;
    expect(tasksOn(year, '2027-03-02').map(brief).sort()).toEqual(whole?.tasks.map(brief).sort());
    const late = year.tasks.find(({ task, lateFrom }) => task === 'drawUpForm' && lateFrom !== null);
    expect(late?.lateFrom).toBe('2026-01-31');
    expect(tasksOn(year, late?.from ?? '').length).toBeGreaterThan(0);
    expect(JSON.stringify(year.entries)).not.toContain('with');
  });

  it('is not run longer than it may', async () => {
    expect(await rehearseAside(input, 1)).toBeNull();
  });

  it('says everything that is wrong with a script, with its lines', async () => {
    const outcome = await rehearseAside({ ...input, script: '{"at":"2026-01-12"}\nno JSON\n' }, 60_000);
    expect(outcome).toMatchObject({
      flaws: expect.arrayContaining(
        [{ file: 'scenario.jsonl', line: 2 }].map((one) => expect.objectContaining(one) as object),
      ) as object[],
    });
  });

  it('says of which year there is no calendar', async () => {
    const short = workCalendar(files.slice(0, 2), '1');
    expect(await rehearseAside({ ...input, calendar: short }, 60_000)).toEqual({ missingCalendar: 2027 });
  });
});

describe('the roster as it stood on a day', () => {
  const changes = folder.changes.map(({ change }) => change);
  const after = (day: string, from = folder.roster) => {
    const outcome = applyChanges(
      from,
      changes.filter(({ date }) => date <= day),
    );
    if ('refusal' in outcome) throw new Error(outcome.refusal.because.code);
    return outcome.roster;
  };
  const end = after('2027-12-31');

  it.each(['2026-01-01', '2026-03-31', '2026-06-30', '2026-09-15', '2026-12-31'])(
    '%s: what began later is not in it',
    (day) => {
      expect(rosterAsOf(end, day)).toEqual(after(day));
    },
  );

  it('gives the roster again when the later changes are applied', () => {
    const outcome = applyChanges(
      rosterAsOf(end, '2026-06-30'),
      changes.filter(({ date }) => date > '2026-06-30'),
    );
    expect(outcome).toMatchObject({ roster: end });
  });
});
