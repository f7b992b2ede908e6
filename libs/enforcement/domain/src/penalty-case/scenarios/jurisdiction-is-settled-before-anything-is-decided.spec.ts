import { HEAD, OFFICER } from './told-case';
import { anAct, registered, STANDARD } from './told-steps';

/** O4-9, O4-10, O4-12, APL-25: seven working days of negotiation, then the common superior; one transfer only. */
describe('jurisdiction', () => {
  const file = { documentRef: '立案-1', standard: STANDARD };
  const dispute = { with: 'bureau-620500', since: '2026-03-03', reasons: '行为发生地不明' };

  it('stops the filing while two bureaus dispute, and goes to the superior after seven working days', () => {
    // The dispute of Tue 3 Mar: 4, 5, 6, 9, 10, 11, 12 Mar.
    const one = registered().does('2026-03-03', OFFICER, 'dispute-jurisdiction', dispute);
    expect(one.lastDay('jurisdiction')).toBe('2026-03-12');
    expect(one.act('2026-03-05', HEAD, 'file-case', file)).toEqual(['PENALTY.DISPUTE_RUNNING']);
    expect(one.seen('2026-03-13 00:00').dispute?.negotiationOver).toBe(true);
    expect(one.act('2026-03-16', HEAD, 'settle-dispute', { by: 'negotiation', for: 'own', on: '2026-03-16', documentRef: '协商-1' })).toEqual(['PENALTY.SUPERIOR_DECIDES']);
    one.does('2026-03-16', HEAD, 'settle-dispute', { by: 'superior', for: 'own', on: '2026-03-16', documentRef: '指定管辖-1' });
    expect(one.act('2026-03-17', HEAD, 'transfer-jurisdiction', { to: 'bureau-620500', reasons: '无管辖权', documentRef: '移送-1' })).toEqual(['PENALTY.OWN_JURISDICTION']);
    one.does('2026-03-17', HEAD, 'file-case', file);
  });

  it('ends in a transfer where another bureau is competent', () => {
    const one = registered().does('2026-03-03', OFFICER, 'dispute-jurisdiction', dispute).does('2026-03-05', HEAD, 'settle-dispute', { by: 'negotiation', for: 'other', on: '2026-03-05', documentRef: '协商-1' });
    expect(one.act('2026-03-06', HEAD, 'file-case', file)).toEqual(['PENALTY.NOT_COMPETENT']);
    expect(one.tasks('2026-03-06')).toEqual(['transfer-jurisdiction']);
    one.does('2026-03-06', HEAD, 'transfer-jurisdiction', { to: 'bureau-620500', reasons: '行为发生地', documentRef: '移送-1' });
    expect([one.stage, one.state?.closed]).toEqual(['TRANSFERRED', true]);
  });

  it('is transferred once: the receiver asks the superior', () => {
    const received = () => registered({ more: { source: 'transfer', transferredFrom: 'bureau-620500' } });
    expect(received().act('2026-03-04', HEAD, 'transfer-jurisdiction', { to: 'bureau-620400', reasons: '无管辖权', documentRef: '移送-1' })).toEqual(['PENALTY.SECOND_TRANSFER']);
    const one = received().does('2026-03-04', OFFICER, 'dispute-jurisdiction', { ...dispute, since: '2026-03-04' }).does('2026-03-10', HEAD, 'settle-dispute', { by: 'superior', for: 'other', on: '2026-03-10', documentRef: '指定-1' });
    one.does('2026-03-10', HEAD, 'transfer-jurisdiction', { to: 'bureau-620400', reasons: '上级指定', documentRef: '移送-1' });
  });

  it('lies at the place of the act: what happened elsewhere is not filed here, but transferred, and nothing stays sealed or held (O4-9, O4-12)', () => {
    const one = registered({ acts: [anAct('a1', { place: '620502' })] });
    expect(one.act('2026-03-03', HEAD, 'file-case', file)).toEqual(['PENALTY.OUTSIDE_OWN_AREA']);
    one.references = { ...one.references, openMeasures: [{ streamId: 'LZ-CF-2026-000001-S1', procedure: 'sealing' }] };
    one.does('2026-03-04', HEAD, 'transfer-jurisdiction', { to: 'bureau-620500', reasons: '行为发生地', documentRef: '移送-1' });
    expect(one.errands.map(({ act, streamId }) => [act, streamId])).toEqual([['release-because-ended', 'LZ-CF-2026-000001-S1']]);
  });

  it('a dismissed lead releases what was sealed for it (ACL-28)', () => {
    const one = registered();
    one.references = { ...one.references, openMeasures: [{ streamId: 'LZ-CF-2026-000001-S1', procedure: 'sealing' }] };
    one.does('2026-03-03', HEAD, 'dismiss-lead', { notMet: ['2'], reasons: '不构成违法', documentRef: '审批-1' });
    expect(one.errands.map(({ act }) => act)).toEqual(['release-because-ended']);
  });
});
