import { ACCOUNT, cases, HOSPITAL, LANZHOU, ofClass, SYSTEM, ToldWorld } from '../../physician-scoring/scenarios/told-world';
import { restored, scored, settles, smallPoints } from './told-points';

/** QN-3(2)2, PQP-16, PQ.states: payable or not, why, until when. Registered on Mon 5 January 2026. */
describe('the settlement state of a day', () => {
  const blocked = () => scored(new ToldWorld(), '2026-03-02', [smallPoints(12, '2026-02-02')], { ref: '决定-1' });

  it('is unknown before the registration, and normal from its day on', () => {
    const world = new ToldWorld();
    expect(settles(world, '2026-01-04')).toMatchObject({ payable: false, status: 'NOT_REGISTERED', rule: 'PQ.states' });
    expect(settles(world, '2026-01-05')).toEqual({ payable: true, status: 'NORMAL', reason: { zh: '状态正常', en: 'normal' } });
  });

  it('is not registered where the last site has ended, and registered again with a new one', () => {
    const world = new ToldWorld().does('2026-03-31', ACCOUNT, HOSPITAL, 'end-site', { institution: 'inst-1', region: '522701', lastDay: '2026-03-31' }).does('2026-04-10', ACCOUNT, SYSTEM, 'add-site', { institution: 'inst-2', region: '522701' });
    expect(['2026-03-31', '2026-04-01', '2026-04-09', '2026-04-10'].map((day) => settles(world, day).status)).toEqual(['NORMAL', 'NOT_REGISTERED', 'NOT_REGISTERED', 'NORMAL']);
  });

  it('lets emergencies, rescues and public-health events pass in Qiannan', () => {
    const world = blocked();
    for (const exception of ['emergency', 'rescue', 'public-health'] as const) expect(settles(world, '2026-03-10', exception)).toMatchObject({ payable: true, status: 'SUSPENDED', exception });
    expect(settles(world, '2026-03-10')).toMatchObject({ payable: false, rule: 'QN-3.2.2', until: '2026-06-02' });
    // Where nothing is blocked an exception is none.
    expect(settles(world, '2026-03-02', 'emergency')).toMatchObject({ payable: true, status: 'NORMAL' });
    expect(settles(world, '2026-03-02', 'emergency').exception).toBeUndefined();
  });

  it('lets emergencies and rescues pass nationally, and public-health events not', () => {
    const world = scored(new ToldWorld({ region: LANZHOU }), '2026-03-02', [ofClass('PQ.class-10-12')], { ref: '决定-1', responsibility: 'main' });
    expect(['emergency', 'rescue', 'public-health'].map((exception) => settles(world, '2026-03-10', exception as 'rescue').payable)).toEqual([true, true, false]);
    expect(settles(world, '2026-03-10')).toMatchObject({ status: 'ENDED', rule: 'PQP-16', until: '2029-03-02' });
  });

  it('is opted out from the day after the request until the day before the return (QN-5(2))', () => {
    const world = new ToldWorld().does('2026-03-02', ACCOUNT, HOSPITAL, 'opt-out', { documentRef: '申请-1' });
    expect(world.tasks(ACCOUNT)).toEqual(['publish-opt-out for institution']);
    expect(world.act('2026-03-03', ACCOUNT, HOSPITAL, 'opt-out', { documentRef: '申请-2' })).toEqual(['PHYSICIAN.OPTED_OUT']);
    world.does('2026-03-03', ACCOUNT, HOSPITAL, 'publish-opt-out', { publicationRef: '公布-1' });
    expect(world.act('2026-03-04', ACCOUNT, HOSPITAL, 'publish-opt-out', { publicationRef: '公布-1' })).toEqual(['PHYSICIAN.ALREADY_PUBLISHED']);
    expect(world.act('2026-04-01', ACCOUNT, HOSPITAL, 'opt-in', { commitment: { signedOn: '2026-03-01', ref: '承诺-2' } })).toEqual(['DATE.BEFORE_ITS_CAUSE']);
    world.does('2026-04-01', ACCOUNT, HOSPITAL, 'opt-in', { commitment: { signedOn: '2026-04-01', ref: '承诺-2' } });
    expect(['2026-03-02', '2026-03-03', '2026-03-31', '2026-04-01'].map((day) => settles(world, day).status)).toEqual(['NORMAL', 'OPTED_OUT', 'OPTED_OUT', 'NORMAL']);
  });

  it('does not end a block by opting out and in', () => {
    const world = blocked().does('2026-03-10', ACCOUNT, HOSPITAL, 'opt-out', { documentRef: '申请-1' }).does('2026-03-20', ACCOUNT, HOSPITAL, 'opt-in', { commitment: { signedOn: '2026-03-20', ref: '承诺-2' } });
    expect(settles(world, '2026-03-25').status).toBe('SUSPENDED');
  });

  it('stays blocked until the day of the restoration, and states the last day of the period', () => {
    const world = restored(blocked().until('2026-06-03 00:00'), { trainedOn: '2026-06-03', appliedOn: '2026-06-04', decidedOn: '2026-06-08' });
    expect(settles(world, '2026-06-07')).toMatchObject({ payable: false, status: 'SUSPENDED', until: '2026-06-02' });
    expect(settles(world, '2026-06-08')).toMatchObject({ payable: true, status: 'NORMAL' });
  });

  it('registers only whom the institution has trained and who has signed (QN-2(1), PQ.states)', () => {
    const world = new ToldWorld();
    const empty = new Map(world.lines);
    world.lines.clear();
    const input = { profession: 'physician', institution: 'inst-1', region: '522701', training: { on: '2026-01-05', ref: '培训-1' }, commitment: { signedOn: '2026-01-05', ref: '承诺-1' } };
    const register = (more: object) => world.act('2026-01-06', ACCOUNT, HOSPITAL, 'register-physician', { ...input, ...more });
    expect(register({ training: undefined, commitment: undefined })).toEqual(['PHYSICIAN.NOT_TRAINED', 'PHYSICIAN.NO_COMMITMENT']);
    expect(register({ profession: 'astrologer', region: '52' })).toEqual(['INPUT.UNKNOWN_VALUE', 'INPUT.UNKNOWN_VALUE']);
    expect(register({ institution: 'inst-2' })).toEqual(['PHYSICIAN.NOT_YOUR_STAFF']);
    expect(register({ training: { on: '2026-01-07', ref: '' } })).toEqual(['DATE.IN_FUTURE', 'INPUT.MISSING']);
    expect(world.lines.size).toBe(0);
    expect(empty.size).toBe(1);
    expect(register({})).toEqual([]);
    expect(world.act('2026-01-07', ACCOUNT, HOSPITAL, 'change-registration', { profession: 'physician', documentRef: '变更-1' })).toEqual(['PHYSICIAN.NOTHING_CHANGED']);
    expect(world.act('2026-01-07', ACCOUNT, HOSPITAL, 'add-site', { institution: 'inst-1', region: '522701' })).toEqual(['PHYSICIAN.SITE_KNOWN']);
    expect(world.act('2026-01-07', ACCOUNT, HOSPITAL, 'end-site', { institution: 'inst-1', region: '522702', lastDay: '2026-01-07' })).toEqual(['PHYSICIAN.SITE_UNKNOWN']);
  });

  it('knows a grave act on a blacklist as suspended, for the blacklist bars the application and not the settlement', () => {
    const world = scored(new ToldWorld(), '2026-03-02', [cases('QN-3.1.5.1')], { ref: '决定-1' });
    expect(settles(world, '2026-03-10')).toMatchObject({ status: 'SUSPENDED', until: '2026-06-02' });
  });
});
