import { fine, OFFICER, ToldExecution } from './told-execution';

const collect = (amountFen: number, ground = 'small-fine') => ({ debt: 'f-v1', amountFen, on: '2026-04-29', ground, receiptRef: '票据-1' });

describe('collection on the spot (APL-68 to 71, O4-52)', () => {
  it('a hundred yuan, not one 分 more, unless collecting later would be hard', () => {
    expect(new ToldExecution('2026-04-29', [fine(10_000)]).act('2026-04-29', OFFICER, 'collect-on-the-spot', collect(10_000))).toEqual([]);
    expect(new ToldExecution('2026-04-29', [fine(10_001)]).act('2026-04-29', OFFICER, 'collect-on-the-spot', collect(10_001))).toEqual(['FINE.NOT_COLLECTED_ON_THE_SPOT']);
    expect(new ToldExecution('2026-04-29', [fine(10_001)]).act('2026-04-29', OFFICER, 'collect-on-the-spot', collect(10_001, 'hard-to-collect-later'))).toEqual([]);
  });

  it('a fine of more is not split into parts of a hundred', () => expect(new ToldExecution('2026-04-29', [fine(20_000)]).act('2026-04-29', OFFICER, 'collect-on-the-spot', collect(10_000))).toEqual(['FINE.NOT_COLLECTED_ON_THE_SPOT']));

  it('without a receipt the party need not pay', () => expect(new ToldExecution('2026-04-29', [fine(10_000)]).act('2026-04-29', OFFICER, 'collect-on-the-spot', { ...collect(10_000), receiptRef: '' })).toEqual(['INPUT.MISSING']));

  it('two working days to hand in, two to pay in, over Labour Day; performed when the treasury has it', () => {
    // From 29 Apr: 30=1, 6 May=2. Handed in on 6 May: 7=1, 8=2.
    const told = new ToldExecution('2026-04-29', [fine(10_000)]).does('2026-04-29', OFFICER, 'collect-on-the-spot', collect(10_000));
    expect([told.state.stage, told.lastDay('hand-in#1'), told.postings, told.surcharge('2026-06-30')]).toEqual(['DUE', '2026-05-06', [], 0]);
    told.does('2026-05-06', OFFICER, 'hand-in-collection', { collection: 1, on: '2026-05-06', reference: '交接-1' });
    expect([told.lastDay('pay-in#1'), told.act('2026-05-06', OFFICER, 'hand-in-collection', { collection: 1, on: '2026-05-06', reference: '交接-2' })]).toEqual(['2026-05-08', ['FINE.NOTHING_IN_HAND']]);
    told.does('2026-05-08', OFFICER, 'pay-in-collection', { collection: 1, on: '2026-05-08', reference: '缴款-1' });
    expect([told.state.stage, told.postings]).toEqual(['PERFORMED', [{ kind: 'fine', amountFen: 10_000, account: 'treasury', reference: '缴款-1' }]]);
  });

  it('not handed in: raised to a head on the day after', () => {
    const told = new ToldExecution('2026-04-29', [fine(10_000)]).does('2026-04-29', OFFICER, 'collect-on-the-spot', collect(10_000));
    expect(told.seen('2026-05-07').clocks['hand-in#1']?.status).toBe('expired');
  });
});
