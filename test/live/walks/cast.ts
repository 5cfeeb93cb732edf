import { expect } from 'vitest';
import type { Person } from '../support/people.ts';
import type { Stage } from './stage.ts';

/** Whose appraisal it is that the five take. */
export const subject = 'E005-2026';
export const servantName = 'Əliyev';

/** The five, each in a browser and a language of their own. */
export interface Cast {
  readonly servant: Person;
  readonly supervisor: Person;
  readonly superior: Person;
  readonly head: Person;
  readonly hr: Person;
}

export async function castOf({ enter }: Stage): Promise<Cast> {
  return {
    servant: await enter({ id: 'E005', language: 'az', isServant: true }),
    supervisor: await enter({ id: 'E004', language: 'en' }),
    superior: await enter({ id: 'E003', language: 'az' }),
    head: await enter({ id: 'E001', language: 'en' }),
    hr: await enter({ id: 'E031', language: 'az' }),
  };
}

export async function interview({ supervisor }: Cast, at: string): Promise<void> {
  await supervisor.takeTask('holdInterview', servantName);
  await supervisor.picture('interview-empty');
  await supervisor.fill({ at, place: 'iclas otağı 233', servantViews: 'Görülmüş işlər barədə məlumat verdi.' });
  await supervisor.press('holdInterview');
  await supervisor.picture('interview-done');
}

export async function opineAndSign({ servant, supervisor }: Cast, text: string): Promise<void> {
  await servant.takeTask('giveOpinion', servantName);
  await servant.picture('opinion');
  await servant.fill({ text });
  await servant.press('giveOpinion');
  for (const one of [servant, supervisor]) {
    await one.takeTask('sign', servantName);
    await one.picture('sign');
    await one.press('sign');
    await one.picture('signed');
  }
}

/** The keyboard comes to stand on the field of that name. */
export async function standsOn({ page }: Person, field: string): Promise<void> {
  const name = () => page.evaluate<string>("document.activeElement?.getAttribute('name') ?? ''");
  await expect.poll(name).toBe(field);
}

const round = (n: number) => [
  'E004 scores.given',
  'E004 interview.held',
  ...(n === 1 ? ['E004 proposals.recorded'] : []),
  'E005 opinion.given',
  'E005 form.signed',
  'E004 form.signed',
  'E005 objection.filed',
  'E004 objection.decided',
];

/** The entries that people made, in order. */
export const whatTheyDid = [
  'E004 form.drawnUp',
  'E005 form.acknowledged',
  ...Array.from({ length: 4 }, () => 'E004 note.written'),
  'E005 achievements.presented',
  ...round(1),
  'E004 round.opened',
  ...round(2),
  'E005 decision.presented',
  'E005 superiorObjection.filed',
  'E003 superior.decided',
  'E003 decision.presented',
  'E005 complaint.filed',
  'E001 complaint.decided',
  'E031 decision.presented',
  'E004 form.handedOver',
  'E003 form.handedOver',
];
