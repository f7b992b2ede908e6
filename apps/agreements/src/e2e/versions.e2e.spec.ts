import { CaseFile } from '../testing/case-file';
import { serviceRig } from '../testing/service-rig';

const METHOD = { method: '调取结算数据' };

describe('ETag and If-Match', () => {
  const rig = serviceRig();
  const officer = () => rig().as('officer-county-1');

  it('carries the version from reading to acting and on', async () => {
    const file = await CaseFile.open(rig(), '2026-02-10');
    const read = await officer().get(`/breach-cases/${file.id}`);
    expect([read.etag, read.body.recordedVersion, read.headers['cache-control']]).toEqual(['"1"', 1, 'no-store']);
    const acted = await officer().act(file.id, 'verifications', METHOD, read.etag ?? '');
    expect([acted.etag, acted.body.version]).toEqual(['"2"', 2]);
  });

  it('refuses an act on a version that has passed, and says which one stands', async () => {
    const file = await CaseFile.open(rig(), '2026-02-10');
    await officer().act(file.id, 'verifications', METHOD, '"1"');
    const late = await officer().act(file.id, 'no-breach-findings', { reasons: '费用相符' }, '"1"');
    expect([late.status, late.body.code, late.etag]).toEqual([412, 'RECORD.VERSION_CHANGED', '"2"']);
    expect((await officer().get(`/breach-cases/${file.id}`)).body.stage).toBe('VERIFYING');
  });

  it('lets one of two officers through who act on the same version at once', async () => {
    const file = await CaseFile.open(rig(), '2026-02-10');
    const replies = await Promise.all(['officer-county-1', 'officer-county-2'].map((person) => rig().as(person).act(file.id, 'verifications', METHOD, file.version)));
    expect(replies.map((reply) => reply.status).sort()).toEqual([201, 412]);
  });

  it('refuses an act without a version, and one with something else', async () => {
    const file = await CaseFile.open(rig(), '2026-02-10');
    const without = await officer().send('POST', `/breach-cases/${file.id}/verifications`, METHOD, { 'idempotency-key': 'no-version' });
    expect([without.status, without.body.code]).toEqual([428, 'RECORD.VERSION_MISSING']);
    const wrong = await officer().act(file.id, 'verifications', METHOD, '*');
    expect([wrong.status, wrong.body.code]).toEqual([400, 'RECORD.VERSION_INVALID']);
  });
});
