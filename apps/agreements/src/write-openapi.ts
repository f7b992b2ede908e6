import { writeApiDocument } from '@due-process/platform/rest';
import { agreementsApiDocument, API_FILE } from './api-document';

writeApiDocument(API_FILE, agreementsApiDocument);
