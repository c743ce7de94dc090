import type { Ref } from "react";

/**
 * Fluent's Button may be a button or a link; under exactOptionalPropertyTypes TypeScript infers `never` as the element
 * of its ref. Ours are always buttons.
 */
export function buttonRef(ref: Ref<HTMLButtonElement>): Ref<never> {
  return ref as Ref<never>;
}
