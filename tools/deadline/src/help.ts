/** What `--help` prints. */
export const HELP: readonly string[] = [
  'npm run -s deadline -- CLOCK [options]      until when, and why',
  'npm run -s deadline -- --list               every clock with title and article (--region, --lang, --json)',
  'npm run -s deadline -- --check FILE         a file of date cases: each mismatch and a count (--as-of, --json)',
  '',
  'What starts the clock (one of them; days as YYYY-MM-DD or as instants of any zone, 2026-03-31T16:30:00Z):',
  '  --start DAY            the day or instant of the event',
  '  --service METHOD       direct, left, mail: --received-on; electronic: --arrived-at or --shown-sent-at; announcement: --announced-on',
  '  --proof KEY=VALUE      receiptRef, recordingRef, signedConfirmationRef, causeNoted, witness (twice)',
  '  --end DAY, --event DAY the event before which a period runs;  --on DAY a date of a plan',
  'Length and course:',
  '  --months N, --days N, --years N, --count N    what the decision fixes',
  '  --interval upon-event|from-midnight           whether the first day of a sanction counts',
  '  --pause FROM..TO:REASON                       for example 2026-03-10..2026-03-24:appraisal; again for more',
  '  --extension DAY[:NUMBER]                      day of approval and, where the law says at most, the number; again for more',
  'Surcharge (APL-72): --fine 分 --due-day DAY --on DAY,DAY --frozen FROM..TO',
  'All: --region CODE --as-of DAY (what was known then) --lang zh|en --json --long (every day of long periods)',
];
