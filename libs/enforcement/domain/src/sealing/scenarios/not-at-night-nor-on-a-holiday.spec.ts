import { PACKS, selectRules } from '@due-process/rules';
import { perform } from '@due-process/procedure';
import { affixing, affixingAtOnce, aSealing, toSeal } from '../../testing/measure-inputs';
import { HEAD, OFFICER } from '../../testing/told-measure';
import { sealing } from '..';

const approved = (day: string) => aSealing().does(`${day} 08:00`, OFFICER, 'request-sealing', { necessity: '复制不足', things: [toSeal('T1')] }).does(`${day} 09:00`, HEAD, 'decide-sealing', { result: 'approved', reasons: '同意' });
const seal = (day: string, when: string, more: object = {}) => approved(day).act(`${when.slice(0, 10)} 23:59`, OFFICER, 'seal-things', affixing(when, ['T1'], more));

/* ACL-43: never at night, never on a statutory holiday, except in an emergency. The law defines no night: parameters, 22:00 to 06:00. */
describe('a sealing by day', () => {
  it('is refused from 22:00 and before 06:00', () => {
    expect(seal('2026-03-02', '2026-03-02 21:59')).toEqual([]);
    expect(seal('2026-03-02', '2026-03-02 22:00')).toEqual(['SEALING.AT_NIGHT']);
    expect(seal('2026-03-02', '2026-03-03 05:59')).toEqual(['SEALING.AT_NIGHT']);
    expect(seal('2026-03-02', '2026-03-03 06:00')).toEqual([]);
  });

  it('is refused on a holiday with its weekends and adjusted days, not on an ordinary weekend or a make-up day', () => {
    // Off 1 to 5 May 2026; Saturday 9 May is worked; Saturday 16 May is an ordinary weekend.
    for (const day of ['01', '03', '05']) expect(seal('2026-04-30', `2026-05-${day} 10:00`)).toEqual(['SEALING.ON_A_HOLIDAY']);
    expect(seal('2026-04-30', '2026-05-06 10:00')).toEqual([]);
    expect(seal('2026-04-30', '2026-05-09 10:00')).toEqual([]);
    expect(seal('2026-04-30', '2026-05-16 10:00')).toEqual([]);
  });

  it('waits where no notice says what the day is', () => {
    expect(approved('2026-12-30').act('2027-01-04 12:00', OFFICER, 'seal-things', affixing('2027-01-04 10:00', ['T1']))).toEqual(['SEALING.ON_A_HOLIDAY']);
  });

  it('may not wait in an emergency, which must say why', () => {
    expect(seal('2026-03-02', '2026-03-02 23:00', { emergency: '正在连夜转移' })).toEqual([]);
    expect(seal('2026-04-30', '2026-05-01 10:00', { emergency: '  ' })).toEqual(['SEALING.ON_A_HOLIDAY']);
    expect(aSealing().act('2026-10-01 23:30', OFFICER, 'seal-in-emergency', affixingAtOnce('2026-10-01 23:00', ['T1']))).toEqual([]);
  });

  it('begins earlier where a bureau has set the night so', () => {
    const told = approved('2026-03-02');
    const settings = [{ parameter: 'sealing.nightFrom', value: 20, region: '6201', effectiveFrom: '2026-01-01', setOn: '2025-12-01', reason: '冬季', base: '局文件', setBy: 'p-admin-1' }];
    const context = { ...told.context('2026-03-02 21:00'), rules: selectRules(PACKS, { region: '620100', on: '2026-03-02', settings }) };
    const done = perform(sealing, told.state, { act: 'seal-things', actor: OFFICER, input: affixing('2026-03-02 20:30', ['T1']) }, context);
    expect(done.outcome.kind === 'refused' && done.outcome.refusals.map(({ code }) => code)).toEqual(['SEALING.AT_NIGHT']);
  });
});
