import { describe, expect, it } from 'vitest';
import { law, row } from '../support/agency.ts';
import { approvedYear, bodyYear, present, ten, unitOf } from '../support/reports.ts';

const gone = row({ servant: 'E40', unit: law });

describe('§4.28: the body where the appraisal was made reports it and enters it', () => {
  it('whoever left with a result stands in Annex 3, with the remark', () => {
    const year = bodyYear();
    const rows = [...ten, gone];
    year.do({ ...present, rows, findings: { holders: ten.map(({ servant }) => servant) } });
    const { annex3, annex5 } = year.state.context.presented!;
    expect(annex3.find(({ servant }) => servant === 'E40')?.remark?.clause).toBe('4.28');
    expect(annex3.filter(({ remark }) => remark !== null)).toHaveLength(1);
    expect(annex5).toEqual([]);
  });

  it('the unit where the appraisal was made reports it (I-29)', () => {
    const unit = unitOf();
    unit.do({ by: 'E3', act: 'signUnitReport', at: '2027-01-26T16:10', rows: [gone] });
    expect(unit.state.context.signed?.rows.map(({ servant }) => servant)).toEqual(['E40']);
  });

  it('the registry entry is made here', () => {
    const year = approvedYear();
    const given = { servant: 'E40', reference: 'DQR-2027-2049', on: '2027-03-01' };
    const enter = { by: 'E4', act: 'recordRegistryEntry', at: '2027-03-01T10:30', with: given };
    expect(year.do({ ...enter, rows: [...ten, gone] })).toBeNull();
  });
});
