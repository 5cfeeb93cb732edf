import type { Refusal } from '../../rules/ruling.ts';

/** What the law does not allow, as an error that ends a command with exit code 1. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`§${refusal.clause}: ${refusal.because.code}`);
    this.refusal = refusal;
  }
}
