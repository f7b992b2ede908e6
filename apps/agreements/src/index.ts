export { agreementsService } from './service';
