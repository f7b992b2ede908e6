import type { ClockRule, MoneyRule, PlanItemRule, Rule } from '@due-process/rules';

/** What a rule says in numbers, in one line of English, for the pages that show a pack. */
export function ruleText(rule: Rule): string {
  switch (rule.kind) {
    case 'clock':
      return clockText(rule);
    case 'threshold':
      return `${rule.inclusive ? 'from' : 'above'} ${amountText(rule.value, rule.unit)}`;
    case 'band':
      return rule.bands.map((band) => `${band.minMonths}–${band.maxMonths} months`).join('; ');
    case 'measure':
      return rule.needs.length > 0 ? `needs ${rule.needs.join(', ')}` : '';
    case 'ground':
      return rule.nationalBarYears > 0 ? `national bar ${rule.nationalBarYears} y (${rule.nationalBarRule})` : 'no national bar';
    case 'hold-base':
      return `approver ${rule.approver}; needs ${rule.requires.join(', ')}`;
    case 'gate':
      return `by ${rule.who}`;
    case 'duty':
      return `${rule.actor}, ${rule.rhythm}${rule.artifact === undefined ? '' : `, gives: ${rule.artifact}`}`;
    case 'violation':
      return `${rule.class}, ${rule.group.zh}; leads to ${(rule.leadsTo ?? []).join(', ') || '—'}`;
    case 'checklist':
      return rule.items.map((item) => item.title.zh).join('、');
    case 'points':
      return rule.minPoints === rule.maxPoints ? `${rule.minPoints} points` : `${rule.minPoints}–${rule.maxPoints} points`;
    case 'tariff':
      return `${rule.scale}, ${rule.kinds.length} kinds, year of the ${rule.yearOf}; ${rule.steps.map((step) => `${step.id} (${step.threshold})`).join(', ')}`;
    case 'money':
      return moneyText(rule);
    case 'plan-item':
      return planText(rule);
    case 'parameter':
      return `${rule.name} = ${rule.default === null ? 'to be set by the bureau' : String(rule.default)} (${rule.type})`;
    case 'provision':
      return '';
  }
}

function clockText(rule: ClockRule): string {
  const length = rule.count !== undefined ? `${rule.count}` : `${rule.minCount ?? '…'}–${rule.maxCount ?? '…'}`;
  const parts = [
    rule.mode === 'plan-date' ? 'a fixed date' : `${length} ${rule.unit}${rule.mode === 'backward' ? ' before' : ' from'} ${rule.startEvent}`,
    rule.roll === 'forward' && rule.unit !== 'working-days' && rule.mode === undefined ? 'rolls forward' : '',
    ...(rule.extensions ?? []).map((one) => `+ ${one.kind === 'at-most' ? 'at most ' : ''}${one.count} (${one.approver})`),
    rule.pauseReasons ? `without ${rule.pauseReasons.join(', ')}` : '',
    rule.atExpiry === undefined ? '' : `then ${rule.atExpiry}`,
  ];
  return parts.filter((part) => part !== '').join('; ');
}

function amountText(value: number, unit: string): string {
  if (unit === 'fen') return `${(value / 100).toLocaleString('en-US')} yuan`;
  return unit === 'per-mille' ? `${value / 10} %` : `${value} ${unit === 'count' ? '' : unit}`.trim();
}

function moneyText(rule: MoneyRule): string {
  if (rule.form === 'multiple') return `${rule.minTimes}–${rule.maxTimes} × ${rule.base}`;
  if (rule.form === 'range') return `${amountText(rule.minFen ?? 0, 'fen')} – ${amountText(rule.maxFen ?? 0, 'fen')}`;
  if (rule.form === 'rate-per-day') return `${(rule.perMille ?? 0) / 10} % of the ${rule.base} a day, at most ${(rule.capPerMille ?? 0) / 10} %`;
  if (rule.form === 'order') return (rule.order ?? []).join(' → ');
  return rule.form === 'route' ? `to ${rule.to}` : `confiscation of ${rule.base}`;
}

function planText({ from, due, yearly, lead, support }: PlanItemRule): string {
  const date = due !== undefined ? `${from === undefined ? 'by' : `${from} to`} ${due}` : yearly !== undefined ? `by ${yearly} every year` : 'continuous';
  return `${date}; ${lead}${support ? ` with ${support.join('、')}` : ''}`;
}
