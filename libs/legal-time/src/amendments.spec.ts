import { CALENDAR_FILES, computeDeadline, loadCalendars, type CalendarFile } from './index';
import { defenceWindow } from './testing/rules';

const amendment: CalendarFile = {
  id: 'CN-2026-1',
  status: 'amendment',
  notice: '测试通知〔2026〕1号',
  title: '关于调整2026年部分节假日安排的通知',
  issued: '2026-02-12',
  source: 'made for this test',
  coverage: { from: '2026-02-01', to: '2026-02-28' },
  days: [{ day: '2026-02-24', kind: 'adjusted-rest-day', name: '春节' }],
};
/** Holidays of an autonomous prefecture (HOL-4): a day of its own in its own region. */
const local: CalendarFile = {
  ...amendment,
  id: 'QN-2026',
  status: 'local',
  region: '5227',
  coverage: { from: '2026-08-01', to: '2026-08-31' },
  days: [{ from: '2026-08-10', to: '2026-08-11', kind: 'statutory-holiday', name: '自治州成立纪念日' }],
};
const lastDay = (start: string, files: readonly CalendarFile[], region?: string): string => {
  const result = computeDeadline(defenceWindow, { day: start }, loadCalendars(files, region));
  if (!result.ok) throw new Error(result.refusal.message.en);
  return result.value.lastDay;
};

describe('an amendment in the middle of the year', () => {
  it('moves a window that is open, and is named in the answer', () => {
    expect(lastDay('2026-02-11', [...CALENDAR_FILES, amendment])).toBe('2026-02-26');
    const calendars = loadCalendars([...CALENDAR_FILES, amendment]);
    expect(calendars.versionsFor('2026-02-11', '2026-02-26')).toEqual(['CN-2026@国办发明电〔2025〕7号', 'CN-2026-1@测试通知〔2026〕1号']);
    expect(calendars.versionsFor('2026-03-02', '2026-03-20')).toEqual(['CN-2026@国办发明电〔2025〕7号']);
  });

  it('can take a day off back', () => {
    const back: CalendarFile = { ...amendment, days: [{ day: '2026-02-20', kind: 'working-day', name: '春节' }] };
    expect(lastDay('2026-02-11', [...CALENDAR_FILES, back])).toBe('2026-02-24');
    const yearly = CALENDAR_FILES.map((f) => (f.id === 'CN-2026' ? { ...f, days: [...f.days, { day: '2026-03-02', kind: 'working-day' as const, name: '春节' }] } : f));
    expect(() => loadCalendars(yearly)).toThrow('2026-03-02: only an amendment takes a weekday off back');
  });
});

describe('holidays of an autonomous area (HOL-4)', () => {
  const files = [...CALENDAR_FILES, local];

  it('are days off there and nowhere else', () => {
    expect(lastDay('2026-08-06', files, '522701')).toBe('2026-08-17');
    expect(lastDay('2026-08-06', files, '620102')).toBe('2026-08-13');
    expect(lastDay('2026-08-06', files)).toBe('2026-08-13');
    expect(loadCalendars(files, '522701').nameOf('2026-08-10')).toBe('自治州成立纪念日');
    expect(loadCalendars(files, '620102').versions).toHaveLength(3);
  });

  it('are checked wherever they are loaded', () => {
    const { region: _, ...without } = local;
    expect(() => loadCalendars([...CALENDAR_FILES, without])).toThrow('"region" (a division code) belongs to "status": "local"');
    expect(() => loadCalendars([...CALENDAR_FILES, { ...local, region: 'Qiannan' }])).toThrow('"region"');
    expect(() => loadCalendars([...CALENDAR_FILES, { ...local, regoin: '5227' } as CalendarFile])).toThrow('unknown key "regoin"');
    expect(() => loadCalendars([...CALENDAR_FILES, { ...local, coverage: { from: '2028-08-01', to: '2028-08-31' }, days: [] }], '5227')).toThrow('amends days that no notice covers');
  });
});
