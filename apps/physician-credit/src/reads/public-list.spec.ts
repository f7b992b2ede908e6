import type { PhysicianAccount } from '@due-process/physician-credit-domain';
import { publishedLine } from './public-list';

const period = (more: object = {}) => ({ id: 'P1', cause: 'points', effect: 'suspend', block: { rule: 'QN-3.2.2', exceptions: [] }, firstDay: '2026-03-03', lastDay: '2026-06-02', holds: [], ...more });
const account = (more: object = {}): PhysicianAccount => ({ id: 'QN-YS-2026-000001', region: '522701', profession: 'physician', sites: [{ institution: 'H1', region: '522701', from: '2026-01-05' }], periods: [], optedOut: [], ...more }) as never;

describe('what is published of a person on a day', () => {
  it('is nothing while the person is normal', () => {
    expect(publishedLine(account(), '2026-03-03')).toBeUndefined();
  });

  it('is the block from its first day until the day of restoration, longer than the period itself', () => {
    const blocked = account({ periods: [period({ restoredOn: '2026-06-12' })] });
    const days = ['2026-03-02', '2026-03-03', '2026-06-02', '2026-06-03', '2026-06-11', '2026-06-12'];
    expect(days.map((on) => publishedLine(blocked, on)?.state)).toEqual([undefined, 'SUSPENDED', 'SUSPENDED', 'SUSPENDED', 'SUSPENDED', undefined]);
  });

  it('is withdrawn for the past as well where the period was annulled', () => {
    expect(publishedLine(account({ periods: [period({ annulled: '2026-04-01' })] }), '2026-03-03')).toBeUndefined();
  });

  it('is nothing of a block whose rule names no publication', () => {
    expect(publishedLine(account({ periods: [period({ block: { rule: 'PQP-16', exceptions: [] } })] }), '2026-03-03')).toBeUndefined();
  });

  it('is an opt-out once its institution has published it, while it lasts (QN-5(2))', () => {
    expect(publishedLine(account({ optOut: { from: '2026-03-03', documentRef: '申请1' } }), '2026-03-04')).toBeUndefined();
    const told = account({ optOut: { from: '2026-03-03', documentRef: '申请1', publishedOn: '2026-03-05' } });
    expect(['2026-03-04', '2026-03-05'].map((on) => publishedLine(told, on)?.state)).toEqual([undefined, 'OPTED_OUT']);
    expect(publishedLine(told, '2026-03-05')).toEqual({ code: 'QN-YS-2026-000001', profession: 'physician', region: '522701', institutions: ['H1'], state: 'OPTED_OUT', stateLabel: expect.anything(), from: '2026-03-03', rule: 'QN-5.2' });
  });
});
