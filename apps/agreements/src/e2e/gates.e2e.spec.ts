import { CaseFile, DECISION, recover, suspend, terminate } from '../testing/case-file';
import { serviceRig } from '../testing/service-rig';

const discussion = (body: string, chair: string, heldOn = '2026-02-26') => ({ body, heldOn, participants: [chair, `${chair}-deputy`], result: 'approved', opinions: '一致同意', recordRef: `讨论记录 ${body}` });
const REVIEW = { result: 'passed', opinion: '事实清楚，程序合法', documentRef: '法审〔2026〕4号' };

/** LZ-21: no route reaches a decision round a gate. */
describe('the gates before a decision', () => {
  const rig = serviceRig();
  const silent = async (...measures: object[]) => {
    rig().at('2026-02-11');
    const file = await (await CaseFile.open(rig(), '2026-02-10')).untilServed('2026-02-11', ...measures);
    rig().at('2026-02-26');
    return file;
  };

  it('refuses a decision while the party can still speak, and says what is missing', async () => {
    rig().at('2026-02-11');
    const file = await (await CaseFile.open(rig(), '2026-02-10')).untilServed('2026-02-11', recover(100_000));
    const reply = await file.tries('agency-head-county', 'decisions', DECISION);
    expect(reply.status).toBe(409);
    expect(reply.body.missing.length).toBeGreaterThan(0);
    expect(reply.body.errors[0]).toMatchObject({ detail: { zh: expect.any(String), en: expect.any(String) } });
  });

  it('decides on 49,999.99 yuan without a discussion, on 50,000.00 only after one (LZ-21(1))', async () => {
    const below = await silent(recover(4_999_999));
    expect((await below.does('agency-head-county', 'decisions', DECISION)).body.stage).toBe('DECIDED');
    const at = await silent(recover(5_000_000));
    const refused = await at.tries('agency-head-county', 'decisions', DECISION);
    expect(refused.body).toMatchObject({ status: 409, code: 'BREACH.GATE_CLOSED', missing: [{ zh: '经办机构负责人集体讨论并有记录' }] });
    expect(refused.body.articles.join()).toContain('兰州办法第21条');
    await at.does('agency-head-county', 'discussions', discussion('agency', 'agency-head-county'));
    expect((await at.does('agency-head-county', 'decisions', DECISION)).body.stage).toBe('DECIDED');
  });

  it('takes a county’s termination through report, city discussion, legal review and bureau discussion (LZ-21(2))', async () => {
    const file = await silent(terminate());
    const early = await file.tries('agency-head-city', 'decisions', DECISION);
    expect(early.body.missing).toHaveLength(4);
    await file.does('officer-county-1', 'county-reports', { documentRef: '报1', opinion: '拟解除' });
    await file.does('agency-head-city', 'discussions', discussion('city-agency', 'agency-head-city'));
    const jump = await file.tries('bureau-head-city', 'discussions', discussion('bureau', 'bureau-head-city'));
    expect(jump.body).toMatchObject({ code: 'BREACH.GATE_CLOSED', missing: [{ zh: '法制审核通过' }] });
    await file.does('legal-reviewer-city', 'legal-reviews', REVIEW);
    await file.does('bureau-head-city', 'discussions', discussion('bureau', 'bureau-head-city'));
    expect((await file.does('agency-head-city', 'decisions', DECISION)).body.stage).toBe('DECIDED');
  });

  it('leads back to the proposal when the legal review fails', async () => {
    const file = await silent(terminate());
    await file.does('officer-county-1', 'county-reports', { documentRef: '报1', opinion: '拟解除' });
    await file.does('agency-head-city', 'discussions', discussion('city-agency', 'agency-head-city'));
    const failed = await file.does('legal-reviewer-city', 'legal-reviews', { ...REVIEW, result: 'failed' });
    expect(failed.body.stage).toBe('PROPOSED');
    expect((await file.tries('agency-head-city', 'decisions', DECISION)).status).toBe(409);
  });

  it('keeps the duties apart: who has worked on the case cannot discuss it (403)', async () => {
    const file = await silent(suspend(1));
    const reply = await file.tries('agency-head-county', 'discussions', { ...discussion('agency', 'agency-head-county'), participants: ['agency-head-county', 'officer-county-1'] });
    expect([reply.status, reply.body.code]).toEqual([403, 'DUTY.NOT_SEPARATED']);
  });
});
