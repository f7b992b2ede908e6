import { CaseFile, DECISION, recover, served } from '../testing/case-file';
import { instant, serviceRig } from '../testing/service-rig';

/** LZ-18 to LZ-24 over REST: from the lead over silence to the closed case. */
describe('a breach case over REST', () => {
  const rig = serviceRig();

  it('goes from the lead to its closing, act by act', async () => {
    rig().at('2026-02-11');
    const file = await CaseFile.open(rig(), '2026-02-10');
    expect(file.id).toMatch(/^LZ-2026-\d{6}$/);
    await file.untilProposed(recover(100_000));
    await file.does('officer-county-1', 'notices', { documentRef: '告1', intendedHandling: '追回', facts: '事实', reasons: '理由', basis: '依据', rightToDefend: '五个工作日' });
    const service = await file.does('officer-county-1', 'services-of-notice', served('2026-02-11'));
    expect(service.body).toMatchObject({
      caseId: file.id, stage: 'NOTICE_SERVED', stageLabel: '告知书已送达', version: 5,
      events: [{ seq: 5, type: 'NoticeServed' }],
      nextDeadline: { clock: 'defence-window#1', lastDay: '2026-02-25', endsAt: instant('2026-02-26', '00:00') },
    });

    rig().at('2026-02-26', '00:00');
    const decided = await file.does('agency-head-county', 'decisions', DECISION);
    expect(decided.body.events.map((event: { type: string }) => event.type)).toEqual(['DefenceWaived', 'DecisionMade']);
    await file.does('officer-county-1', 'services-of-decision', served('2026-02-26'));
    await file.does('bureau-head-county', 'checks', { opinion: '同意' });
    await file.does('officer-county-1', 'filings', { filingRef: '备1' });
    await file.does('officer-county-1', 'performances', { measureId: 'm1', amountFen: 100_000, on: '2026-02-26', reference: '回单1' });
    await file.does('officer-county-1', 'reconciliations', { sheetRef: '对账1' });
    const closed = await file.does('agency-head-county', 'closures', { summary: '已履行' });
    expect(closed.body).toMatchObject({ stage: 'CLOSED' });
    expect(closed.body).not.toHaveProperty('nextDeadline');
  });
});
