import { CaseFile, NOTICE, proposal, recover } from '../testing/case-file';
import { serviceRig } from '../testing/service-rig';

/** LZ-50: the Lanzhou measures are in force until 2026-12-31; a case goes on under the rules it was opened under. */
describe('rules and their time', () => {
  const rig = serviceRig();

  it('refuse what they no longer carry, with what remains', async () => {
    rig().at('2027-01-05');
    const opened = await rig().as('officer-county-1').open({ agreementId: 'P6201020101-B2026', source: 'audit', discoveredOn: '2027-01-04', facts: '事实' });
    const reply = opened.status === 201 ? await afterOpening(opened.body.caseId, opened.etag ?? '') : opened;
    expect([reply.status, reply.body.code]).toEqual([409, 'RULES.NOT_IN_FORCE']);
    expect(reply.body.detail.zh).toContain('继续适用国家规定');
  });

  const afterOpening = async (id: string, version: string) => {
    const verified = await rig().as('officer-county-1').act(id, 'verifications', { method: '调取' }, version);
    return rig().as('officer-county-1').act(id, 'proposals', proposal(recover(100_000)), verified.etag ?? '');
  };

  it('carry a case that was opened in their time', async () => {
    rig().at('2026-12-30');
    const file = await CaseFile.open(rig(), '2026-12-29');
    rig().at('2027-01-05');
    await file.untilProposed(recover(100_000));
    expect((await file.does('officer-county-1', 'notices', NOTICE)).body.stage).toBe('NOTICE_ISSUED');
  });
});
