import { served } from '../../story';
import type { Followed, Tale } from '../../tale';

/* What the stories of the enforcement context have in common: the people of the bureau and the steps that begin a case. */

export const OFFICER = 'enforcer-city-1';
export const OFFICERS = [OFFICER, 'enforcer-city-2'];
export const HEAD = 'bureau-head-city';

/** A moment of Lanzhou as the forms take it: `2026-03-10 20:40`. */
export const moment = (when: string): string => `${when.replace(' ', 'T')}:00+08:00`;

export interface Lead {
  readonly party: object;
  readonly facts: string;
  readonly acts: readonly object[];
}

/** The lead is registered, the case filed, its officers assigned. */
export async function filedCase(tale: Tale, tag: string, foundOn: string, { party, facts, acts }: Lead): Promise<Followed> {
  const lead = { source: 'own-inspection', foundOn, party, facts, jurisdiction: 'place-of-act', acts };
  const penaltyCase = await tale.opens('enforcement', tag, [OFFICER, 'penalty-cases', '线索登记 register lead', lead, '4号令第12、16条']);
  await tale.does(penaltyCase, [HEAD, 'filings', '立案 file', { documentRef: '兰医保立〔2026〕1号', standard: { '1': '某定点医院', '2': facts, '3': '违法行为发生地在本市' } }, '4号令第16条']);
  await tale.does(penaltyCase, [HEAD, 'officers', '指派执法人员 assign officers', { officers: OFFICERS }, '行政处罚法第42条']);
  return penaltyCase;
}

/** Uploads a paper, and enters it into the register of evidence. */
export async function evidence(tale: Tale, penaltyCase: Followed, title: string, kind: string, on: string): Promise<void> {
  const { sha256 } = await tale.client.upload('enforcement', OFFICER, `${penaltyCase.path}/files`, `${title}.pdf`, `%PDF-1.7\n1 0 obj\n<< /Title (${title}) >>\nendobj\n%%EOF\n`);
  const item = { kind, title, source: 'own-inspection', origin: '某医院医保办', obtainedAt: moment(`${on} 08:30`), obtainedBy: OFFICER, officers: OFFICERS, place: '某医院', method: '调取', file: { ref: title, sha256 } };
  await tale.does(penaltyCase, [OFFICER, 'evidence', `登记证据：${title}`, item, '4号令第19—24条']);
}

export { served };
