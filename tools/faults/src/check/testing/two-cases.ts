import type { AgreementFacts, Measure } from '@due-process/agreements-domain';
import { instantOf } from '@due-process/legal-time';
import type { Actor, Role } from '@due-process/procedure';
import * as body from '../../cases/bodies';
import { moment, timetable } from '../../cases/timetable';
import { ToldRecord } from './told';

const TIMES = timetable('2025-03-03');
const person = (code: string, role: Role, employer: string): Actor => ({ person: code, role, region: '620102', employer });
export const OFFICER = person('officer', 'case-officer', 'agency-620102');
export const HEAD = person('head', 'agency-head', 'agency-620102');
const BUREAU = person('bureau', 'bureau-head', 'bureau-620102');
const PARTY = person('hospital', 'institution', 'H1');

const FACTS: AgreementFacts = {
  institution: { id: 'H1', name: '某医院', kind: 'medical-institution', region: '620102' },
  agreement: { id: 'A1', kind: 'basic', termFrom: '2025-01-01', termTo: '2025-12-31', suspensionsInTerm: 0 },
};

/** A silent case that ends with a suspension, is paid and closed; the case number of every damage below. */
export const SUSPENDED = 'LZ-2025-000001';
/** A case with a timely and, later, a late defence; it stays open before its decision. */
export const HEARD = 'LZ-2025-000002';

/** A record without a fault in it: two cases, one closed, one open. */
export function twoCases(): ToldRecord {
  const record = new ToldRecord(FACTS);
  const at = (day: string, time = '10:00') => moment(day, time);
  const measures: readonly Measure[] = [
    { id: 'm1', kind: 'LZ-18.recover', amountFen: 100_00, account: 'employee-basic', clause: '第32条' },
    { id: 'm2', kind: 'LZ-18.suspend-agreement', band: 'ordinary', duration: { months: 1 }, target: { kind: 'agreement', ref: 'A1' }, clause: '第33条' },
  ];
  for (const id of [SUSPENDED, HEARD]) {
    record.act(at(TIMES.opened), OFFICER, id, 'open-breach-case', body.lead('A1', TIMES.opened));
    record.act(at(TIMES.opened), OFFICER, id, 'begin-verification', body.verification());
    record.act(at(TIMES.opened), OFFICER, id, 'propose-measures', body.proposal(measures));
    record.act(at(TIMES.opened), OFFICER, id, 'issue-notice', body.notice(id));
  }
  for (const id of [SUSPENDED, HEARD]) record.act(at(TIMES.served), OFFICER, id, 'record-service-of-notice', body.servedOn(TIMES.served, id));
  record.act(instantOf(`${TIMES.lastDay}T23:59:59.999+08:00`), PARTY, HEARD, 'record-defence', body.filedDefence(false));
  record.act(TIMES.windowEnds, PARTY, HEARD, 'record-defence', body.filedDefence(false));
  record.act(at(TIMES.gates), HEAD, SUSPENDED, 'record-discussion', body.discussion('agency', HEAD.person, TIMES.gates));
  record.act(at(TIMES.decided), HEAD, SUSPENDED, 'make-decision', body.decision('1'));
  record.act(at(TIMES.decisionServed), OFFICER, SUSPENDED, 'record-service-of-decision', body.servedOn(TIMES.decisionServed, '1'));
  record.act(at(TIMES.decisionServed), BUREAU, SUSPENDED, 'check-decision', body.check());
  record.act(at(TIMES.decisionServed), OFFICER, SUSPENDED, 'file-decision', body.filing('1'));
  record.act(at(TIMES.decisionServed), OFFICER, SUSPENDED, 'record-performance', body.performance(100_00, TIMES.decisionServed, '回单1'));
  record.pass(moment(TIMES.resumed, '00:00'));
  record.act(at(TIMES.closed), OFFICER, SUSPENDED, 'reconcile-amounts', body.reconciliation('1'));
  record.act(at(TIMES.closed), HEAD, SUSPENDED, 'close-case', body.closure());
  return record;
}
