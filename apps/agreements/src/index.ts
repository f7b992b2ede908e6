export { agreementsService, type AgreementsSettings } from './service';
