import type { ActContext } from '@due-process/procedure';
import type { MeasureReferences } from '../measures';

/** What the first event of a preservation says of its case; the number makes its id: `<case>-P<n>`. */
export function head(context: ActContext<MeasureReferences>): object {
  const { case: known, number } = context.references;
  if (!known || number === undefined) throw new Error('A preservation needs its case and its number.');
  return { id: `${known.id}-P${number}`, caseId: known.id, bureau: known.bureau, party: known.party, region: known.bureau.region, openedOn: context.today, ruleVersions: context.rules.versions };
}
