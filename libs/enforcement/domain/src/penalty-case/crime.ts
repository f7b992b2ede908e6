import type { Bilingual } from '@due-process/legal-time';
import type { PenaltyCase } from './model';

type OfACrime = Pick<PenaltyCase, 'crime'>;

/** Acts on their way to the police or with it: nobody has refused or dropped them (TR-11). */
export function actsWithThePolice({ crime }: OfACrime): readonly string[] {
  if (!crime || crime.refused) return [];
  const dropped = crime.police?.result === 'not-filed' && (crime.reconsideration === undefined || crime.reconsideration.result === 'not-filed');
  return dropped ? [] : crime.acts;
}

/** The police has filed the crime, at once or when it was asked again (立案, TR-8, TR-9). */
export const filedByThePolice = ({ crime }: OfACrime): boolean => crime?.police?.result === 'filed' || crime?.reconsideration?.result === 'filed';

/** What a suspected crime still waits for on its way to the police (TR-5 to TR-12): while there is any of it no case ends or goes to the archive. */
export function openOfTheCrime(state: OfACrime): readonly Bilingual[] {
  const { crime } = state;
  if (!crime || crime.refused) return [];
  if (crime.decidedOn === undefined) return [{ zh: '涉嫌犯罪的审批', en: 'decision on the suspected crime' }];
  if (crime.transferredOn === undefined) return [{ zh: '移送公安机关', en: 'transfer to the police' }];
  if (askedOfThePolice(state)) return [{ zh: '公安机关的决定', en: 'the decision of the police' }];
  return filedByThePolice(state) && crime.handedOverOn === undefined ? [{ zh: '移交案件材料', en: 'material for the police' }] : [];
}

/** The police has the case, for the first time or again, and has not said whether it files it (TR-8, TR-9). */
export const askedOfThePolice = ({ crime }: OfACrime): boolean => crime?.transferredOn !== undefined && (!crime.police || (crime.reconsideration !== undefined && crime.reconsideration.result === undefined));
