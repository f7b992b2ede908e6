import { problemOf } from './problem';

const fault = (message: string, code?: string) => Object.assign(new Error(message), code ? { code } : {});

describe('a fault as a problem', () => {
  it.each([
    ['connect ECONNREFUSED 127.0.0.1:5432', 'ECONNREFUSED'],
    ['terminating connection due to unexpected postmaster exit', '57P01'],
    ['the database system is starting up', '57P03'],
    ['Connection terminated unexpectedly', undefined],
    ['Connection terminated due to connection timeout', undefined],
    ['timeout exceeded when trying to connect', undefined],
    ['Client has encountered a connection error and is not queryable', undefined],
  ])('says that the database is away: %s', (message, code) => {
    expect(problemOf(fault(message, code)).body()).toMatchObject({ status: 503, code: 'SERVICE.DATABASE_UNAVAILABLE' });
  });

  it.each([
    ['cannot read properties of undefined', undefined],
    ['duplicate key value violates unique constraint', '23505'],
    ['a message that names a Connection terminated elsewhere', undefined],
  ])('keeps what nobody foresaw to itself: %s', (message, code) => {
    const problem = problemOf(fault(message, code)).body();
    expect(problem).toMatchObject({ status: 500, code: 'SERVICE.FAULT' });
    expect(JSON.stringify(problem)).not.toContain(message);
  });
});
