import { addDays, CALENDARS, type LegalDay } from '@due-process/legal-time';
import fc from 'fast-check';
import { cases, grounds, HOSPITAL, LANZHOU, noticeServed, ofClass, PARENT, PHYSICIAN, S1, signedOn, type ToldWorld } from '../scenarios/told-world';

fc.configureGlobal({ seed: 20_260_407 });

/** Counts by looking at every day: a witness that shares nothing with the engine. */
function nthWorkingDay(start: LegalDay, count: number): LegalDay {
  let day = start;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (CALENDARS.isWorkingDay(day)) left -= 1;
  }
  return day;
}

const later = (a: LegalDay, b: LegalDay): LegalDay => (a > b ? a : b);

/** Qiannan: seven working days of the institution's receipt, of the person's where that was over before; the country: ten of the person's. */
const CHAINS = {
  qiannan: { region: undefined, count: 7, acts: [cases('QN-3.1.2.1')], window: (served: LegalDay, told: LegalDay) => (told > nthWorkingDay(served, 7) ? nthWorkingDay(told, 7) : nthWorkingDay(served, 7)) },
  national: { region: LANZHOU, count: 10, acts: [ofClass('PQ.class-4-6')], window: (_served: LegalDay, told: LegalDay) => nthWorkingDay(told, 10) },
} as const;

interface Told {
  readonly chain: keyof typeof CHAINS;
  readonly served: number;
  readonly told: number;
}

const SCORED_ON = '2026-03-02';

const told: fc.Arbitrary<Told> = fc.record({ chain: fc.constantFrom<keyof typeof CHAINS>('qiannan', 'national'), served: fc.integer({ min: 0, max: 40 }), told: fc.integer({ min: 0, max: 25 }) });

function begin({ chain, served, told: delay }: Told): { readonly world: ToldWorld; readonly servedOn: LegalDay; readonly toldOn: LegalDay; readonly last: LegalDay } {
  const { region, acts, window } = CHAINS[chain];
  const servedOn = addDays(SCORED_ON, served);
  const toldOn = addDays(servedOn, delay);
  const world = noticeServed({ ...(region ? { region } : {}), parent: PARENT, responsibility: 'general', acts, servedOn });
  world.does(`${toldOn} 12:00`, S1, world.by(HOSPITAL), 'tell-person', signedOn(toldOn));
  return { world, servedOn, toldOn, last: window(servedOn, toldOn) };
}

describe('whatever the days of service', () => {
  it('an objection is in time until 24:00 of the last day and never after it', () => {
    fc.assert(
      fc.property(told, fc.integer({ min: -3, max: 3 }), (days, off) => {
        const { world, toldOn, last } = begin(days);
        const on = later(addDays(last, off), addDays(toldOn, 1));
        const codes = world.act(`${on} 23:59`, S1, PHYSICIAN, 'file-objection', grounds());
        expect(codes).toEqual(on <= last ? [] : ['SCORING.OBJECTION_TOO_LATE']);
        expect(world.notice().stage).toBe(on <= last ? 'OBJECTED' : 'FINAL');
      }),
      { numRuns: 60 },
    );
  });

  it('silence makes final on the day after the last one, whoever looks when', () => {
    fc.assert(
      fc.property(told, fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 4 }), (days, looks) => {
        const { world, toldOn, last } = begin(days);
        for (const look of [...looks].sort((a, b) => a - b)) {
          const on = addDays(toldOn, look);
          expect(world.until(`${on} 08:00`).notice().stage).toBe(on <= last ? 'PERSON_TOLD' : 'FINAL');
        }
        expect(world.until(`${addDays(last, 70)} 08:00`).notice()).toMatchObject({ stage: 'FINAL', finalOn: addDays(last, 1) });
      }),
      { numRuns: 60 },
    );
  });

  it('nothing is final against a person whom nobody has told', () => {
    fc.assert(
      fc.property(fc.constantFrom<keyof typeof CHAINS>('qiannan', 'national'), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 120 }), (chain, served, look) => {
        const { region, acts } = CHAINS[chain];
        const servedOn = addDays(SCORED_ON, served);
        const world = noticeServed({ ...(region ? { region } : {}), parent: PARENT, responsibility: 'general', acts, servedOn }).until(`${addDays(servedOn, look + 1)} 08:00`);
        expect(world.notice()).toMatchObject({ stage: 'INSTITUTION_SERVED', closed: false });
        expect(world.act(`${addDays(servedOn, look + 1)} 09:00`, S1, PHYSICIAN, 'file-objection', grounds())).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
