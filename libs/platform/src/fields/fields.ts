import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { instantOf, isLegalDay } from '@due-process/legal-time';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, registerDecorator, ValidateNested, type ValidationOptions,
} from 'class-validator';

/** What every field says about itself: its Chinese term, an example, and whether it may be absent. */
export interface FieldOptions {
  /** The field's meaning; begins with the Chinese term. */
  readonly about: string;
  readonly example?: unknown;
  readonly optional?: boolean;
}

const LONG_TEXT = 20_000;
const SHORT_TEXT = 200;
/** No fund amount of one measure reaches a trillion yuan; beyond it a typing error is certain. */
const MOST_FEN = 100_000_000_000_000;

function field(options: FieldOptions, schema: ApiPropertyOptions, ...validators: PropertyDecorator[]): PropertyDecorator {
  const example = options.example === undefined ? {} : { example: options.example };
  const described = ApiProperty({ ...schema, description: options.about, required: !options.optional, ...example } as ApiPropertyOptions);
  return applyDecorators(described, ...(options.optional ? [IsOptional()] : []), ...validators);
}

/** Prose: reasons, facts, opinions. Whether it says enough is for the domain to judge, with the article. */
export const Prose = (options: FieldOptions): PropertyDecorator => field(options, { type: String, maxLength: LONG_TEXT }, IsString(), MaxLength(LONG_TEXT));

/** A reference: number of a document, a record, a receipt, a code. */
export const Reference = (options: FieldOptions): PropertyDecorator => field(options, { type: String, maxLength: SHORT_TEXT }, IsString(), MaxLength(SHORT_TEXT));

/** A list of codes or references. */
export const References = (options: FieldOptions & { readonly most?: number }): PropertyDecorator =>
  field(options, { type: [String], maxItems: options.most ?? 100 }, IsArray(), ArrayMaxSize(options.most ?? 100), IsString({ each: true }), MaxLength(SHORT_TEXT, { each: true }));

/** One of the words that the domain knows. */
export const Choice = (values: readonly string[], options: FieldOptions): PropertyDecorator => field(options, { type: String, enum: [...values] }, IsIn([...values]));

/** Yes or no. */
export const Flag = (options: FieldOptions): PropertyDecorator => field(options, { type: Boolean }, IsBoolean());

/** Money in 分, a positive integer. */
export const Fen = (options: FieldOptions): PropertyDecorator =>
  field(options, { type: 'integer', minimum: 1, maximum: MOST_FEN }, IsInt(), Min(1), Max(MOST_FEN));

/** Money in 分 that may be nothing, e.g. a loss of the fund that did not come about. */
export const FenOrNone = (options: FieldOptions): PropertyDecorator => field(options, { type: 'integer', minimum: 0, maximum: MOST_FEN }, IsInt(), Min(0), Max(MOST_FEN));

/** Amounts in 分 by name, e.g. of each measure that a judgment changes; nothing of what falls away. */
export const FenByName = (options: FieldOptions): PropertyDecorator =>
  field(options, { type: 'object', additionalProperties: { type: 'integer', minimum: 0, maximum: MOST_FEN } }, IsFenByName());

/** A whole number from nothing on, e.g. an age in years. */
export const Whole = (most: number, options: FieldOptions): PropertyDecorator => field(options, { type: 'integer', minimum: 0, maximum: most }, IsInt(), Min(0), Max(most));

/** A small number of units, e.g. months. */
export const Count = (most: number, options: FieldOptions): PropertyDecorator => field(options, { type: 'integer', minimum: 1, maximum: most }, IsInt(), Min(1), Max(most));

/** A legal day: written `YYYY-MM-DD`, and a day that exists. */
export const Day = (options: FieldOptions): PropertyDecorator => field(options, { type: String, format: 'date', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }, IsRealDay());

/** An instant with its offset; kept in UTC with milliseconds. A time without offset would mean the zone of whoever reads it. */
export const Moment = (options: FieldOptions): PropertyDecorator =>
  field(options, { type: String, format: 'date-time' }, Transform(({ value }) => normalised(value)), IsMoment());

/** A part with fields of its own. */
export const Part = (type: () => new () => object, options: FieldOptions): PropertyDecorator =>
  field(options, { type: () => type() } as ApiPropertyOptions, ValidateNested(), Type(type), IsObjectLike());

/** A list of parts. */
export const Parts = (type: () => new () => object, most: number, options: FieldOptions): PropertyDecorator =>
  field(options, { type: () => type(), isArray: true, maxItems: most } as ApiPropertyOptions, IsArray(), ArrayMaxSize(most), ValidateNested({ each: true }), Type(type), IsObjectLike({ each: true }));

/** Texts by name, e.g. the facts that a hold's base requires. */
export const TextsByName = (options: FieldOptions): PropertyDecorator =>
  field(options, { type: 'object', additionalProperties: { type: 'string', maxLength: LONG_TEXT } }, IsTextsByName());

/** The id of a part inside its list, e.g. of a measure inside a proposal. */
export const PartId = (options: FieldOptions): PropertyDecorator => field(options, { type: String, pattern: '^[A-Za-z0-9_-]{1,40}$' }, Matches(/^[A-Za-z0-9_-]{1,40}$/));

function IsRealDay(): PropertyDecorator {
  return rule('isLegalDay', (value) => isLegalDay(value), '$property must be a day that exists, written YYYY-MM-DD');
}

function IsMoment(): PropertyDecorator {
  return rule('isInstant', (value) => typeof value === 'string' && normalised(value) === value && value.endsWith('Z'), '$property must be a date-time with its offset');
}

function IsObjectLike(options: ValidationOptions = {}): PropertyDecorator {
  return rule('isObject', (value) => typeof value === 'object' && value !== null && !Array.isArray(value), '$property must be an object', options);
}

function IsTextsByName(): PropertyDecorator {
  const good = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.entries(value).length <= 20 &&
    Object.entries(value).every(([name, text]) => name.length <= SHORT_TEXT && typeof text === 'string' && text.length <= LONG_TEXT);
  return rule('isTextsByName', good, '$property must be an object of texts');
}

function IsFenByName(): PropertyDecorator {
  const good = (value: unknown): boolean =>
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.entries(value).length <= 200 &&
    Object.entries(value).every(([name, amount]) => name.length <= SHORT_TEXT && Number.isInteger(amount) && (amount as number) >= 0 && (amount as number) <= MOST_FEN);
  return rule('isFenByName', good, '$property must be an object of amounts in 分');
}

function rule(name: string, good: (value: unknown) => boolean, message: string, options: ValidationOptions = {}): PropertyDecorator {
  return (target, property) =>
    registerDecorator({ name, target: target.constructor, propertyName: property as string, options: { message, ...options }, validator: { validate: good } });
}

/** The instant in UTC with milliseconds, or the value unchanged when it is none: the validator then refuses it. */
function normalised(value: unknown): unknown {
  try {
    return instantOf(value as string);
  } catch {
    return value;
  }
}
