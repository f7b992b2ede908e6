import { procedureNamed } from '@due-process/agreements-domain';
import { CALENDARS, type CalendarSet, type LegalDay } from '@due-process/legal-time';
import { ActExecutor, createDesk, type ActDesk, type LegalClock, type RecordStore } from '@due-process/platform';
import { PACKS, selectRules, type RuleBook } from '@due-process/rules';

export interface AgreementsDeskOptions {
  readonly store: RecordStore;
  readonly clock: LegalClock;
  /** Calendars of the State Council; those of `libs/legal-time` when absent. */
  readonly calendars?: CalendarSet;
  /** Called after every transaction that wrote to the outbox. */
  readonly onRecorded?: () => void;
}

const books = new Map<string, RuleBook>();

/** The rules of a region on a day; the same book is used again, because packs do not change while a process runs. */
export function rulesFor(region: string, on: LegalDay): RuleBook {
  const key = `${region}/${on}`;
  let book = books.get(key);
  if (!book) {
    book = selectRules(PACKS, { region, on });
    if (books.size > 2_000) books.clear();
    books.set(key, book);
  }
  return book;
}

/** The desk of the agreements context: what REST and the workflows' activities bring their commands to. */
export function agreementsDesk({ store, clock, calendars = CALENDARS, onRecorded }: AgreementsDeskOptions): ActDesk {
  return createDesk({
    executor: new ActExecutor(store, clock, onRecorded ? { onRecorded } : {}),
    clock,
    calendars,
    rulesFor,
    procedureNamed,
    headOf: (state) => ({ employer: state.agency.code, institutionId: state.institution?.id ?? state.institutionId }),
  });
}
