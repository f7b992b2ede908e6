import { addDays, dayOf, isLegalDay } from './days';
import type { Bilingual, LegalDay, ServedDay, ServiceOfDocument, TimeResult } from './model';
import { accept, refuse } from './refuse';

/** Days after which a document served by announcement counts as served (CPL-95, since 2022-01-01; 60 before). */
export const ANNOUNCEMENT_DAYS = 30;

/** The number before the change of the Civil Procedure Law, for publications until 2021-12-31. */
const ANNOUNCEMENT_DAYS_BEFORE_2022 = 60;

function announcementDays(announcedOn: LegalDay): number {
  return announcedOn < '2022-01-01' ? ANNOUNCEMENT_DAYS_BEFORE_2022 : ANNOUNCEMENT_DAYS;
}

interface MethodLaw {
  readonly article: string;
  readonly zh: string;
  readonly en: string;
}

const LAW: Readonly<Record<ServiceOfDocument['method'], MethodLaw>> = {
  direct: { article: '民事诉讼法第87条、第88条', zh: '直接送达，以受送达人在送达回证上的签收日期为送达日期', en: 'Direct service: the day of signature on the receipt' },
  left: { article: '民事诉讼法第89条', zh: '留置送达，以留置当日为送达日期', en: 'Service by leaving: the day on which it was left' },
  mail: { article: '民事诉讼法第91条', zh: '邮寄送达，以回执上注明的收件日期为送达日期', en: 'Service by mail: the day of receipt on the slip' },
  electronic: { article: '民事诉讼法第90条', zh: '电子送达，以到达受送达人特定系统的日期为送达日期', en: 'Electronic service: the day of arrival in the recipient’s system' },
  announcement: { article: '民事诉讼法第95条', zh: `公告送达，自（最后一次）公告之日起经过${ANNOUNCEMENT_DAYS}日（2021年底前公告的为${ANNOUNCEMENT_DAYS_BEFORE_2022}日）视为送达`, en: `Service by announcement: ${ANNOUNCEMENT_DAYS} days after the (last) publication (${ANNOUNCEMENT_DAYS_BEFORE_2022} where published before 2022)` },
};

/**
 * The legal day on which a document counts as served (送达之日), domain.md 7.3. A non-working day is a valid day of service.
 * Refuses with `SERVICE.DAY_MISSING` when the day that the method needs is absent. Proof is a separate question:
 * {@link provenService}.
 */
export function servedDay(service: ServiceOfDocument): TimeResult<ServedDay> {
  const law = LAW[service.method];
  if (!law) return refuse('SERVICE.UNKNOWN_METHOD', '民事诉讼法第87条至第95条', `未知的送达方式：${String(service.method)}`, `Unknown manner of service: ${String(service.method)}`);
  const day = dayOfService(service);
  if (day === undefined) {
    const needs = MISSING_DAY[service.method];
    return refuse('SERVICE.DAY_MISSING', law.article, `缺少${needs.zh}`, `Missing: ${needs.en}`);
  }
  return accept({ servedOn: day, article: law.article, reason: { zh: law.zh, en: law.en } });
}

const MISSING_DAY: Readonly<Record<ServiceOfDocument['method'], Bilingual>> = {
  direct: { zh: '签收日期', en: 'day of signature' },
  left: { zh: '留置日期', en: 'day on which it was left' },
  mail: { zh: '回执注明的收件日期', en: 'day of receipt on the slip' },
  electronic: { zh: '到达时间', en: 'instant of arrival' },
  announcement: { zh: '公告日期', en: 'day of publication' },
};

function dayOfService(service: ServiceOfDocument): LegalDay | undefined {
  if (service.method === 'electronic') {
    const arrival = service.arrivedAt ?? service.shownSentAt;
    return arrival === undefined ? undefined : dayOf(arrival);
  }
  if (service.method === 'announcement') return isLegalDay(service.announcedOn) ? addDays(service.announcedOn, announcementDays(service.announcedOn)) : undefined;
  return isLegalDay(service.receivedOn) ? service.receivedOn : undefined;
}

/** A service that is proven: nobody may hold a waiver or a lapse against a party without it (domain.md 10 no. 13). */
export interface ProvenService extends ServedDay {
  readonly provenBy: Bilingual;
}

/** The day of service together with the rule of its proof; refuses with `SERVICE.NOT_PROVEN`, listing what is missing. */
export function provenService(service: ServiceOfDocument): TimeResult<ProvenService> {
  const served = servedDay(service);
  if (!served.ok) return served;
  const rule = PROOF[service.method];
  if (!rule.met(service)) {
    return refuse('SERVICE.NOT_PROVEN', rule.article, `送达未经证明，缺少：${rule.needs.zh}`, `Service is not proven; missing: ${rule.needs.en}`);
  }
  return accept({ ...served.value, provenBy: rule.needs });
}

interface ProofRule {
  readonly article: string;
  readonly needs: Bilingual;
  readonly met: (service: ServiceOfDocument) => boolean;
}

const filled = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

const PROOF: Readonly<Record<ServiceOfDocument['method'], ProofRule>> = {
  direct: {
    article: '民事诉讼法第87条',
    needs: { zh: '受送达人签收的送达回证', en: 'the receipt signed by the recipient' },
    met: (s) => filled(s.proof?.receiptRef),
  },
  left: {
    article: '民事诉讼法第89条',
    needs: { zh: '两名以上见证人签名，或者拍照、录像等记录', en: 'two witnesses, or photographs or video' },
    met: (s) => new Set(s.proof?.witnesses?.map((w) => w.trim()).filter((w) => w !== '')).size >= 2 || filled(s.proof?.recordingRef),
  },
  mail: {
    article: '民事诉讼法第91条',
    needs: { zh: '邮寄送达回执', en: 'the postal receipt slip' },
    met: (s) => filled(s.proof?.receiptRef),
  },
  electronic: {
    article: '行政处罚法第61条；医疗保障行政处罚程序暂行规定第59条',
    needs: { zh: '当事人签订的电子送达确认书', en: 'the party’s signed confirmation of electronic service' },
    met: (s) => filled(s.proof?.signedConfirmationRef),
  },
  announcement: {
    article: '民事诉讼法第95条',
    needs: { zh: '案卷中记明的公告送达原因和经过', en: 'cause and course of the announcement noted in the file' },
    met: (s) => filled(s.proof?.causeNoted),
  },
};
