import { grounds, HOSPITAL, noticeServed, PHYSICIAN, S1, signedOn, cases, OFFICER } from './told-world';

/** QN-3(2)4: everything runs from the institution's receipt on Wed 4 March 2026: told by Mon 9 (5, 6, 9), objected to by Fri 13 March (5, 6, 9, 10, 11, 12, 13). */
describe('points of Qiannan', () => {
  const served = (toldOn?: string) => noticeServed({ acts: [cases('QN-3.1.2.1')], servedOn: '2026-03-04', ...(toldOn ? { toldOn } : {}) });

  it('are told in three working days and objected to in seven', () => {
    const world = served();
    expect([world.lastDay(S1, 'tell'), world.lastDay(S1, 'objection')]).toEqual(['2026-03-09', '2026-03-13']);
    expect(world.tasks(S1)).toEqual(['file-objection by 2026-03-13 for physician/institution', 'tell-person by 2026-03-09 for institution/case-officer']);
  });

  it('are final on the day after the last one where nobody objects', () => {
    const world = served('2026-03-06');
    expect(world.until('2026-03-13 23:59').notice()).toMatchObject({ stage: 'PERSON_TOLD', closed: false });
    expect(world.until('2026-03-14 00:00').notice()).toMatchObject({ stage: 'FINAL', finalOn: '2026-03-14', closed: true });
  });

  it('are never final while nobody has told the person, and run anew from the day on which somebody does', () => {
    // Told on Mon 16 March: 17, 18, 19, 20, 23, 24, 25.
    const world = served().until('2026-03-16 08:00');
    expect(world.notice()).toMatchObject({ stage: 'INSTITUTION_SERVED' });
    expect(world.types(S1)).toContain('ObjectionWindowUntold');
    world.does('2026-03-16', S1, HOSPITAL, 'tell-person', signedOn('2026-03-16'));
    expect(world.lastDay(S1, 'objection')).toBe('2026-03-25');
    expect(world.until('2026-03-25 23:59').notice().stage).toBe('PERSON_TOLD');
    expect(world.until('2026-03-26 00:00').notice()).toMatchObject({ stage: 'FINAL', finalOn: '2026-03-26' });
  });

  it('are final at once where the receipt within the window is recorded after it', () => {
    const world = served().until('2026-03-16 08:00').does('2026-03-16', S1, HOSPITAL, 'tell-person', signedOn('2026-03-06'));
    expect(world.notice()).toMatchObject({ stage: 'FINAL', toldOn: '2026-03-06', finalOn: '2026-03-16', closed: true });
  });

  it('are told with proof, by the institution concerned, once', () => {
    const world = served();
    const unproven = { service: { method: 'direct', receivedOn: '2026-03-05' } };
    expect(world.act('2026-03-05', S1, HOSPITAL, 'tell-person', unproven)).toEqual(['SERVICE.NOT_PROVEN']);
    expect(world.act('2026-03-05', S1, { ...HOSPITAL, employer: 'inst-9' }, 'tell-person', signedOn('2026-03-05'))).toEqual(['PHYSICIAN.NOT_YOUR_STAFF']);
    expect(world.act('2026-03-05', S1, HOSPITAL, 'tell-person', signedOn('2026-03-03'))).toEqual(['DATE.BEFORE_ITS_CAUSE']);
    expect(world.act('2026-03-05', S1, OFFICER, 'tell-person', signedOn('2026-03-05'))).toEqual([]);
    expect(world.act('2026-03-06', S1, OFFICER, 'tell-person', signedOn('2026-03-05'))).toEqual(['SCORING.ALREADY_TOLD']);
  });

  it('are raised where the institution has told nobody by the ninth', () => {
    const world = served().until('2026-03-10 00:00');
    expect(world.notice().clocks['tell']).toMatchObject({ status: 'expired' });
    expect(world.types(S1)).toContain('DeadlinePassed');
  });

  it('may be objected to before the institution has said a word', () => {
    expect(served().act('2026-03-05', S1, PHYSICIAN, 'file-objection', grounds())).toEqual([]);
  });
});
