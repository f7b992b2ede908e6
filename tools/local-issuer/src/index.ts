export { PEOPLE, type SamplePerson } from './people';
export { issuerServer } from './server';
export { signingKey, publicKey, type SigningKey } from './signing-key';
export { issueToken, type TokenTerms } from './token';
