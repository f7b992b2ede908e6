import { Client as TemporalClient, Connection } from '@temporalio/client';
import type { Stack } from '@due-process/local-stack';
import { Client } from 'pg';

/** A damage done behind the back of the system, and the invariant that must find it. */
export interface Planted {
  readonly what: string;
  readonly invariant: string;
}

interface Damage extends Planted {
  readonly sql: string;
}

/** What only the owner of the tables can do, with the locks of the table taken off. */
const DAMAGES: readonly Damage[] = [
  {
    what: 'the content of a recorded decision was changed',
    invariant: 'chains-are-whole',
    sql: `UPDATE agreements.case_event SET data = data || '{"documentRef": "另一文号"}' WHERE (stream_id, seq) = (SELECT stream_id, seq FROM agreements.case_event WHERE type = 'DecisionMade' ORDER BY 1 LIMIT 1)`,
  },
  {
    what: 'a plan was deleted from the outbox',
    invariant: 'plans-are-delivered',
    sql: `DELETE FROM agreements.outbox WHERE (stream_id, seq) = (SELECT e.stream_id, e.seq FROM agreements.case_event e WHERE e.type = 'NoticeServed' ORDER BY 1 LIMIT 1)`,
  },
  {
    what: 'the answer to an accepted act was deleted',
    invariant: 'accepted-is-recorded',
    sql: `DELETE FROM agreements.idempotency WHERE (caller, key) = (SELECT caller, key FROM agreements.idempotency WHERE caller NOT LIKE 'system/%' ORDER BY created_at LIMIT 1)`,
  },
  {
    what: 'a posting was doubled',
    invariant: 'nothing-is-doubled',
    sql: `INSERT INTO agreements.posting SELECT stream_id, seq, n + 1, kind, amount_fen, account, reference FROM agreements.posting ORDER BY stream_id, seq LIMIT 1`,
  },
  {
    what: 'a suspension was made a day longer in the list',
    invariant: 'suspensions-end-on-their-day',
    sql: `UPDATE agreements.agreement_suspension SET last_day = last_day + 1 WHERE suspension_id = (SELECT min(suspension_id) FROM agreements.agreement_suspension WHERE ended_on IS NOT NULL)`,
  },
  {
    what: 'the stage of an open case was changed',
    invariant: 'state-follows-from-events',
    sql: `UPDATE agreements.case_file SET stage = 'DECIDED' WHERE stream_id = (SELECT min(stream_id) FROM agreements.case_file WHERE NOT closed)`,
  },
];

/** Does every damage that finds something to damage; answers which. */
export async function plantFaults(stack: Stack): Promise<readonly Planted[]> {
  const planted: Planted[] = await damageRecord(stack.ownerUrl);
  if (await endOneProcess(stack)) planted.push({ what: 'the process of an open case was ended by hand', invariant: 'no-process-failed' });
  return planted;
}

/** Damages the record, with the lock of its table taken off; answers what found something to damage. */
export async function damageRecord(ownerUrl: string): Promise<Planted[]> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('ALTER TABLE agreements.case_event DISABLE TRIGGER append_only');
    const planted: Planted[] = [];
    for (const { what, invariant, sql } of DAMAGES) {
      if ((await client.query(sql)).rowCount) planted.push({ what, invariant });
    }
    await client.query('ALTER TABLE agreements.case_event ENABLE TRIGGER append_only');
    return planted;
  } finally {
    await client.end();
  }
}

async function endOneProcess({ temporalAddress, configuration }: Stack): Promise<boolean> {
  const connection = await Connection.connect({ address: temporalAddress });
  try {
    const { workflow } = new TemporalClient({ connection, namespace: configuration.namespace });
    for await (const { workflowId } of workflow.list({ query: `ExecutionStatus = 'Running'` })) {
      await workflow.getHandle(workflowId).terminate('planted by npm run faults');
      return true;
    }
    return false;
  } finally {
    await connection.close();
  }
}
