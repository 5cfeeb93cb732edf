import { describe, expect, it } from 'vitest';
import { officialsSlice } from '../../machines/reporting/officials-slice.ts';
import { roster, term } from '../support/agency.ts';

describe('the officials that reports need', () => {
  it('are the holders of offices and everyone above them, with every office', () => {
    const slice = officialsSlice(roster);
    expect(Object.keys(slice.people).sort()).toEqual(['E1', 'E2', 'E3', 'E4', 'E5', 'E8']);
    expect(slice.offices).toEqual(roster.offices);
    expect(slice.people['E3']).toBe(roster.people['E3']);
  });

  it('are also all supervisors in a body without units (§4.25)', () => {
    const bare = { ...roster, offices: [term('headOfBody', 'E1')] };
    expect(Object.keys(officialsSlice(bare).people).sort()).toEqual(['E1', 'E2', 'E3', 'E4', 'E8']);
  });

  it('leave out whoever is no longer known', () => {
    const gone = { ...roster, offices: [term('headOfBody', 'E99'), term('unitHead:Hüquq şöbəsi', 'E3')] };
    expect(Object.keys(officialsSlice(gone).people).sort()).toEqual(['E1', 'E3']);
  });
});
