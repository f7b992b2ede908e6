import { dayOf, millisOf, startOfDay, type CalendarSet, type Instant, type LegalDay } from '@due-process/legal-time';
import { oneOf, refusal, stated, texts, type ActContext, type Actor, type Refusal } from '@due-process/procedure';
import type { RuleBook } from '@due-process/rules';
import type { Problem } from '../measures/gates';
import type { MeasureReferences } from '../measures';
import { DANGERS, type Danger, type Sealing } from './model';

/** What a sealing has to say of a thing (ACL-23, SI-79). */
export interface ToSeal {
  readonly concernsCase: string;
  /** Necessities of the party's own or its family's life (生活必需品) are never sealed. */
  readonly livingNecessity: boolean;
  /** Whether another authority has sealed it (其他机关已封存). */
  readonly sealedByOthers: boolean;
  readonly danger: Danger;
}

/** Compulsion is never delegated: not its beginning, not its extension, not its release (ACL-17, O4-8, C3). */
export function notDelegated(actor: Actor): Problem {
  return actor.delegated === true && refusal('SEALING.NOT_DELEGABLE', '行政强制措施权不得委托。', 'Compulsory measures cannot be delegated.', ['ACL-17', 'O4-8', 'LZ-33']);
}

/** Nor by officers of a body that enforcement was delegated to. */
export function noDelegatedOfficers(officers: readonly string[] | undefined, { references }: ActContext<MeasureReferences>): Problem {
  const delegated = texts(officers).filter((person) => references.officers?.[person]?.delegated === true);
  return delegated.length > 0 && refusal('SEALING.NOT_DELEGABLE', `受委托组织的人员不得实施封存：${delegated.join('、')}。`, `Officers of a delegated body do not seal: ${delegated.join(', ')}.`, ['ACL-17', 'O4-8', 'LZ-33'], { pointer: '/officers' });
}

/** Only what concerns the case, no living necessities, nothing that another authority has sealed (ACL-23; base: SI-79, R735-27(5)). */
export function sealable(thing: ToSeal | undefined, pointer: string): Problem[] {
  return [
    stated(thing?.concernsCase, `${pointer}/concernsCase`, '与案件的关系', 'How it concerns the case', ['ACL-23']),
    oneOf(thing?.danger ?? '', DANGERS, `${pointer}/danger`, '可能转移、隐匿或者灭失的情形', 'danger'),
    thing?.livingNecessity !== false && refusal('SEALING.LIVING_NECESSITY', '不得封存公民个人及其所扶养家属的生活必需品，须逐件确认。', 'Living necessities are not sealed; that it is none must be stated for every thing.', ['ACL-23'], { pointer: `${pointer}/livingNecessity` }),
    thing?.sealedByOthers !== false && refusal('SEALING.SEALED_BY_OTHERS', '已被其他国家机关依法封存的，不得重复封存，须逐件确认。', 'What another authority has sealed is not sealed again; that it has not must be stated for every thing.', ['ACL-23'], { pointer: `${pointer}/sealedByOthers` }),
  ];
}

/** A sealed thing past its day: whatever would prolong it is refused, by whatever name (ACL-25, ACL-27, ACL-62). */
export function withinItsDay(state: Sealing): Refusal | undefined {
  if (state.unlawfulSince === undefined) return undefined;
  return refusal('SEALING.PAST_ITS_DAY', `自 ${state.unlawfulSince} 起继续封存违法，只能立即解除。`, `Since ${state.unlawfulSince} the sealing is unlawful: it can only be released.`, ['ACL-25', 'ACL-27', 'ACL-62']);
}

/** Where every thing is to go back or has gone, nothing is left that could be kept longer. */
export function stillSealed(state: Sealing): Problem {
  return !state.things.some((thing) => thing.status === 'sealed') && refusal('SEALING.NOTHING_SEALED', '没有仍在封存的物品。', 'Nothing is sealed any more.', ['ACL-28', 'O4-33']);
}

/** Never at night or on a statutory holiday, except in an emergency (ACL-43). */
export function byDay(at: Instant | undefined, emergency: string | undefined, context: Pick<ActContext, 'rules' | 'calendars'>): Problem[] {
  if (!at || (typeof emergency === 'string' && emergency.trim() !== '')) return [];
  return [
    isNight(at, context.rules) && refusal('SEALING.AT_NIGHT', '非紧急情况不得在夜间实施封存。', 'Nothing is sealed at night except in an emergency.', ['ACL-43'], { pointer: '/sealedAt' }),
    isHoliday(dayOf(at), context.calendars) && refusal('SEALING.ON_A_HOLIDAY', '非紧急情况不得在法定节假日实施封存。', 'Nothing is sealed on a statutory holiday except in an emergency.', ['ACL-43'], { pointer: '/sealedAt' }),
  ];
}

/** The law does not say what night is (夜间); the hours are parameters. */
function isNight(at: Instant, rules: RuleBook): boolean {
  const minutes = (millisOf(at) - millisOf(startOfDay(dayOf(at)))) / MINUTE;
  const hour = (name: string): number => Number(rules.parameter(name).value) * 60;
  return minutes >= hour('sealing.nightFrom') || minutes < hour('sealing.nightUntil');
}

const MINUTE = 60_000;

/** A day off by the State Council's notice, weekends inside a holiday included; an ordinary weekend is none. A day that no notice covers counts as one: compulsion waits. */
function isHoliday(day: LegalDay, calendars: CalendarSet): boolean {
  const kind = calendars.kindOf(day);
  if (kind === undefined || kind === 'statutory-holiday' || kind === 'adjusted-rest-day') return true;
  return kind === 'weekend' && calendars.nameOf(day) !== undefined;
}
