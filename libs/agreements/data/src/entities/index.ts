import { AgreementBar } from './agreement-bar';
import { AgreementSuspension } from './agreement-suspension';
import { BreachCaseView } from './breach-case';
import { Institution } from './institution';
import { PublicListEntry } from './public-list-entry';
import { ServiceAgreement } from './service-agreement';
import { SettlementHold } from './settlement-hold';

export { AgreementBar, AgreementSuspension, BreachCaseView, Institution, PublicListEntry, ServiceAgreement, SettlementHold };

/** Everything that TypeORM reads in this context. */
export const AGREEMENTS_ENTITIES = [Institution, ServiceAgreement, AgreementSuspension, AgreementBar, SettlementHold, PublicListEntry, BreachCaseView];
