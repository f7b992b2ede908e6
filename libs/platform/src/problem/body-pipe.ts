import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { Problem, type ProblemError } from './problem';

/** Checks bodies and queries by their class: unknown fields are refused, and everything that is wrong is said at once. */
export function bodyPipe(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: false,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new Problem(422, errors.flatMap((error) => problems(error, ''))),
  });
}

function problems(error: ValidationError, parent: string): ProblemError[] {
  const pointer = `${parent}/${error.property.replace(/~/g, '~0').replace(/\//g, '~1')}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, text]) => problem(rule, text, pointer));
  return [...own, ...(error.children ?? []).flatMap((child) => problems(child, pointer))];
}

const CHINESE: Readonly<Record<string, string>> = {
  whitelistValidation: '没有此字段',
  isDefined: '必须填写',
  isNotEmpty: '不得为空',
  isString: '须为文字',
  isInt: '须为整数',
  isBoolean: '须为是或否',
  isIn: '取值不在允许范围内',
  isEnum: '取值不在允许范围内',
  isArray: '须为列表',
  min: '数值过小',
  max: '数值过大',
  minLength: '文字过短',
  maxLength: '文字过长',
  matches: '格式不符',
  isISO8601: '须为日期时间',
};

/** `isString` → `INPUT.IS_STRING`; an unknown field has a code of its own. */
function problem(rule: string, text: string, pointer: string): ProblemError {
  const code = rule === 'whitelistValidation' ? 'INPUT.UNKNOWN_FIELD' : `INPUT.${rule.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase()}`;
  return { code, pointer, detail: { zh: `${pointer}：${CHINESE[rule] ?? '不符合要求'}。`, en: `${pointer}: ${text}.` } };
}
