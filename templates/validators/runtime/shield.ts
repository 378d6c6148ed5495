// Values that throw when they are read.

import { isOwn } from "./guard.js";

/** What stands for something that cannot be read: nothing that is checked accepts it. */
export const unreadable: unique symbol = Symbol("unreadable");

/** The same object, but what cannot be read of it is `unreadable`. */
export function shield<Value extends object>(value: Value): Value {
  return new Proxy<object>(Array.isArray(value) ? [] : {}, {
    get(_, key) {
      try {
        const member: unknown = Reflect.get(value, key);
        // Throws for a proxy that was revoked.
        Array.isArray(member);
        return member;
      } catch {
        return unreadable;
      }
    },
    has: (_, key) => key in value,
    ownKeys: () => Object.keys(value),
    getOwnPropertyDescriptor: (_, key) =>
      isOwn(value, key as string) ? { configurable: true, enumerable: true } : undefined,
  }) as Value;
}
