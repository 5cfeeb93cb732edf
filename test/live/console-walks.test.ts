import { afterAll, beforeAll, describe } from 'vitest';
import { withoutBrowser } from '../browser.ts';
import { byKeyboard } from './walks/by-keyboard.ts';
import { fivePeople } from './walks/five-people.ts';
import { openStage, type Stage } from './walks/stage.ts';
import { trouble } from './walks/trouble.ts';
import { withoutScript } from './walks/without-script.ts';

describe.skipIf(withoutBrowser)('people at their browsers, while a year passes on real workflows', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.dispose());

  fivePeople(() => stage);
  withoutScript(() => stage);
  byKeyboard(() => stage);
  trouble(() => stage);
});
