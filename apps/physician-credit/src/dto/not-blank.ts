import { registerDecorator } from 'class-validator';

/** A text that says something: what is recorded instead of decided has no domain that would refuse a blank. */
export function IsNotBlank(): PropertyDecorator {
  return (target, property) =>
    registerDecorator({
      name: 'isNotBlank',
      target: target.constructor,
      propertyName: property as string,
      options: { message: '$property must not be blank' },
      validator: { validate: (value: unknown) => typeof value !== 'string' || value.trim() !== '' },
    });
}
