import { ToldCase } from '@due-process/enforcement-domain/testing';
import type { Actor } from '@due-process/procedure';

/** An act of a told case, to be done again where the real parts are. */
export interface Told {
  readonly when: string;
  readonly actor: Actor;
  readonly act: string;
  readonly input: any;
}

/** A told penalty case that remembers its acts. */
export class ForwardedCase extends ToldCase {
  readonly told: Told[] = [];

  override act(when: string, actor: Actor, act: string, input: object = {}): string[] {
    const codes = super.act(when, actor, act, input);
    if (codes.length === 0 && actor.role !== 'system') this.told.push({ when, actor, act, input });
    return codes;
  }
}
