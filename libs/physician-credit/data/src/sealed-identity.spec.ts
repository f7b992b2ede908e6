import { randomBytes } from 'node:crypto';
import { IdentitySeal } from './sealed-identity';

const PERSON = { name: '示例医师', identityNumber: '62010219800101123x' };

describe('the seal of an identity', () => {
  const seal = new IdentitySeal(randomBytes(32));

  it('opens to what was sealed, and never looks the same twice', () => {
    const [one, other] = [seal.seal(PERSON), seal.seal(PERSON)];
    expect(seal.open(one.sealed)).toEqual(PERSON);
    expect(one.sealed.equals(other.sealed)).toBe(false);
    expect(one.hash.equals(other.hash)).toBe(true);
  });

  it('shows neither name nor number', () => {
    const { sealed, hash } = seal.seal(PERSON);
    for (const secret of [PERSON.name, PERSON.identityNumber]) expect(Buffer.concat([sealed, hash]).includes(Buffer.from(secret))).toBe(false);
  });

  it('finds a number however it is written, and only with its own key', () => {
    expect(seal.hashOf(' 62010219800101123X ').equals(seal.seal(PERSON).hash)).toBe(true);
    expect(new IdentitySeal(randomBytes(32)).hashOf(PERSON.identityNumber).equals(seal.hashOf(PERSON.identityNumber))).toBe(false);
  });

  it('opens with no other key, and not after a change', () => {
    const { sealed } = seal.seal(PERSON);
    expect(() => new IdentitySeal(randomBytes(32)).open(sealed)).toThrow();
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    expect(() => seal.open(sealed)).toThrow();
    expect(() => new IdentitySeal(Buffer.alloc(31))).toThrow('at least 32 bytes');
  });
});
