import { fine, OFFICER, ToldExecution } from './told-execution';

const collect = (amountFen: number, ground = 'small-fine') => ({ debt: 'f-v1', amountFen, on: '2026-04-29', ground, receiptRef: '票据-1' });

/** A decision that was made on the spot (当场作出), served with its making. */
const onTheSpot = (fen: number) => new ToldExecution('2026-04-29', [fine(fen)], { madeOnTheSpot: true });

describe('collection on the spot (APL-68 to 71, O4-52)', () => {
  it('a hundred yuan, not one 分 more, unless collecting later would be hard', () => {
    expect(onTheSpot(10_000).act('2026-04-29', OFFICER, 'collect-on-the-spot', collect(10_000))).toEqual([]);
    expect(onTheSpot(10_001).act('2026-04-29', OFFICER, 'collect-on-the-spot', collect(10_001))).toEqual(['FINE.NOT_COLLECTED_ON_THE_SPOT']);
    expect(onTheSpot(10_001).act('2026-04-29', OFFICER, 'collect-on-the-spot', collect(10_001, 'hard-to-collect-later'))).toEqual([]);
  });

  it('a fine of more is not split into parts of a hundred', () => expect(onTheSpot(20_000).act('2026-04-29', OFFICER, 'collect-on-the-spot', collect(10_000))).toEqual(['FINE.NOT_COLLECTED_ON_THE_SPOT']));

  it('only of a decision made on the spot, unless the place is remote and the party asks (APL-67, APL-68, APL-69)', () => {
    const ordinary = () => new ToldExecution('2026-04-29', [fine(10_000)]);
    expect(ordinary().act('2026-04-29', OFFICER, 'collect-on-the-spot', collect(10_000))).toEqual(['FINE.NOT_DECIDED_ON_THE_SPOT']);
    expect(ordinary().act('2026-04-29', OFFICER, 'collect-on-the-spot', collect(10_000, 'hard-to-collect-later'))).toEqual(['FINE.NOT_DECIDED_ON_THE_SPOT']);
    expect(ordinary().act('2026-04-29', OFFICER, 'collect-on-the-spot', collect(10_000, 'remote-at-request'))).toEqual([]);
  });

  it('without a receipt the party need not pay', () => expect(onTheSpot(10_000).act('2026-04-29', OFFICER, 'collect-on-the-spot', { ...collect(10_000), receiptRef: '' })).toEqual(['INPUT.MISSING']));

  it('two working days to hand in, two to pay in, over Labour Day; performed when the treasury has it', () => {
    // From 29 Apr: 30=1, 6 May=2. Handed in on 6 May: 7=1, 8=2.
    const told = onTheSpot(10_000).does('2026-04-29', OFFICER, 'collect-on-the-spot', collect(10_000));
    expect([told.state.stage, told.lastDay('hand-in#1'), told.postings, told.surcharge('2026-06-30')]).toEqual(['DUE', '2026-05-06', [], 0]);
    told.does('2026-05-06', OFFICER, 'hand-in-collection', { collection: 1, on: '2026-05-06', reference: '交接-1' });
    expect([told.lastDay('pay-in#1'), told.act('2026-05-06', OFFICER, 'hand-in-collection', { collection: 1, on: '2026-05-06', reference: '交接-2' })]).toEqual(['2026-05-08', ['FINE.NOTHING_IN_HAND']]);
    told.does('2026-05-08', OFFICER, 'pay-in-collection', { collection: 1, on: '2026-05-08', reference: '缴款-1' });
    expect([told.state.stage, told.postings]).toEqual(['PERFORMED', [{ kind: 'fine', amountFen: 10_000, account: 'treasury', reference: '缴款-1' }]]);
  });

  it('not handed in: raised to a head on the day after', () => {
    const told = onTheSpot(10_000).does('2026-04-29', OFFICER, 'collect-on-the-spot', collect(10_000));
    expect(told.seen('2026-05-07').clocks['hand-in#1']?.status).toBe('expired');
  });
});
