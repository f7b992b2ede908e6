import { writeApiDocument } from '@due-process/platform/rest';
import { API_FILE, physicianCreditApiDocument } from './api-document';

writeApiDocument(API_FILE, physicianCreditApiDocument);
