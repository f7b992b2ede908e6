import type { PackChapter, PackHead } from './assemble';
import jiaxingOpinion from './packs/jiaxing/opinion.json';
import jiaxing from './packs/jiaxing/pack.json';
import lanzhou1 from './packs/lanzhou/1-general.json';
import lanzhou2 from './packs/lanzhou/2-prevention.json';
import lanzhou3 from './packs/lanzhou/3-agreements.json';
import lanzhou4 from './packs/lanzhou/4-supervision.json';
import lanzhou5 from './packs/lanzhou/5-society.json';
import lanzhou from './packs/lanzhou/pack.json';
import luliang1 from './packs/luliang/1-self-check.json';
import luliang2 from './packs/luliang/2-medical-institutions.json';
import luliang3 from './packs/luliang/3-pharmacies.json';
import luliang from './packs/luliang/pack.json';
import luliangPlan from './packs/luliang/plan.json';
import acl from './packs/national/acl.json';
import apl from './packs/national/apl.json';
import counting from './packs/national/counting.json';
import holidays from './packs/national/holidays.json';
import n14 from './packs/national/n14.json';
import o2o3 from './packs/national/o2-o3.json';
import o4 from './packs/national/o4.json';
import o6 from './packs/national/o6.json';
import o7 from './packs/national/o7.json';
import office from './packs/national/office.json';
import national from './packs/national/pack.json';
import pq from './packs/national/pq.json';
import publication from './packs/national/publication.json';
import r735Violations from './packs/national/r735-violations.json';
import r735 from './packs/national/r735.json';
import remedies from './packs/national/remedies.json';
import si from './packs/national/si.json';
import tips from './packs/national/tips.json';
import transfer from './packs/national/transfer.json';
import ningguo from './packs/ningguo/pack.json';
import ningguoPlan from './packs/ningguo/plan.json';
import qiannan1 from './packs/qiannan/1-registration.json';
import qiannan3 from './packs/qiannan/3-points.json';
import qiannan4 from './packs/qiannan/4-bonus.json';
import qiannan5 from './packs/qiannan/5-management.json';
import qiannan from './packs/qiannan/pack.json';

/** A pack as it is written: a head and its chapters, unchecked. */
export interface PackFiles {
  readonly head: PackHead;
  readonly chapters: readonly PackChapter[];
}

const files = (head: unknown, chapters: readonly unknown[]): PackFiles => ({ head: head as PackHead, chapters: chapters as readonly PackChapter[] });

/** The packs of this release, national first, in the order of their chapters. */
export const PACK_FILES: readonly PackFiles[] = [
  files(national, [counting, apl, acl, remedies, r735, r735Violations, o7, o4, o2o3, n14, tips, o6, pq, transfer, publication, si, holidays, office]),
  files(lanzhou, [lanzhou1, lanzhou2, lanzhou3, lanzhou4, lanzhou5]),
  files(qiannan, [qiannan1, qiannan3, qiannan4, qiannan5]),
  files(luliang, [luliangPlan, luliang1, luliang2, luliang3]),
  files(ningguo, [ningguoPlan]),
  files(jiaxing, [jiaxingOpinion]),
];
