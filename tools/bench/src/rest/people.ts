/** The people of the local issuer who act in the benchmark, by what they do. */
export const WHO = {
  officer: 'officer-county-1',
  head: 'agency-head-county',
  bureau: 'bureau-head-county',
  institution: 'institution-hospital-1',
  enforcer: 'enforcer-city-1',
  cityHead: 'bureau-head-city',
  reviewer: 'legal-reviewer-city',
  chair: 'hearing-chair-city',
  administrator: 'administrator',
  scorer: 'officer-qiannan-1',
  settlement: 'settlement-qiannan',
  yearKeeper: 'administrator-qiannan',
} as const;

export type Who = keyof typeof WHO;

/** `Bearer …` of each person, asked once. */
export async function tokens(issuer: string): Promise<Readonly<Record<Who, string>>> {
  const entries = Object.entries(WHO).map(async ([who, person]) => {
    const answer = await fetch(`${issuer}/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ person }) });
    if (!answer.ok) throw new Error(`The issuer gives no token to ${person}: ${answer.status}`);
    const { access_token: token } = (await answer.json()) as { access_token: string };
    return [who, `Bearer ${token}`] as const;
  });
  return Object.fromEntries(await Promise.all(entries)) as Record<Who, string>;
}
