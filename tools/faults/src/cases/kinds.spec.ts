import { Seeded } from '../seeded';
import { drawCohort } from './cohort';
import { instantAt, MOMENTS, scriptOf, WAYS } from './kinds';
import { timetable } from './timetable';

const times = timetable('2025-03-03');
const plan = { name: 'r1', times, more: ['too-late', 'too-late'], stormy: ['silent', 'department-suspended'] } as const;

describe('the cases of a round', () => {
  it('are the same for the same seed and others for another', () => {
    expect(drawCohort(plan, new Seeded(5))).toEqual(drawCohort(plan, new Seeded(5)));
    expect(drawCohort(plan, new Seeded(5))).not.toEqual(drawCohort(plan, new Seeded(6)));
  });

  it('go every way, under names of their own', () => {
    const { cases } = drawCohort(plan, new Seeded(1));
    expect(new Set(cases.map((one) => one.way))).toEqual(new Set(WAYS));
    expect(new Set(cases.map((one) => one.name)).size).toBe(WAYS.length + 4);
    expect(cases.filter((one) => one.stormy)).toHaveLength(2);
  });

  it('have an agreement of their own where they end or interrupt it', () => {
    const { cases, agreements } = drawCohort(plan, new Seeded(1));
    for (const one of cases.filter(({ way }) => ['agreement-suspended', 'term-ends', 'terminated', 'review-fails'].includes(way))) {
      expect(agreements.filter(({ id }) => id === one.agreementId)).toHaveLength(1);
    }
    const ending = agreements.find(({ id }) => id.includes('term-ends'));
    expect(ending && ending.termTo > times.decisionServed && ending.termTo < times.resumed).toBe(true);
  });

  it('ask only for what the law allows at the moment, under keys of their own', () => {
    const { cases } = drawCohort(plan, new Seeded(1));
    for (const one of cases) {
      const steps = Object.values(scriptOf(one, times)).flat();
      expect(new Set(steps.map((step) => step.name)).size).toBe(steps.length);
      expect(steps[0]).toMatchObject({ name: 'open', expected: 'accepted' });
    }
  });

  it('meet their moments in order', () => {
    const instants = MOMENTS.map((moment) => instantAt(moment, times));
    expect([...instants].sort()).toEqual(instants);
    expect(instantAt('windowEnds', times)).toBe('2025-03-11T16:00:00.000Z');
  });
});
