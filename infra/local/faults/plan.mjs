import { checkedRules } from "./rules.mjs";
import { randomFrom } from "./random.mjs";

/**
 * Which requests go wrong, and how. Every rule draws from random numbers of its own, one for each request that it
 * matches: the n-th request that a rule matches always meets the same fate, whatever else happens around it.
 */
export class FaultPlan {
  #seed = 0;
  #rules = [];

  /** Takes `{ seed, rules }`, or a bare list of rules. */
  replace(given) {
    const { seed = 1, rules } = Array.isArray(given) ? { rules: given } : given ?? {};
    this.#rules = checkedRules(rules).map((rule, index) => ({ rule, draw: randomFrom(seed + index * 0x10001), matched: 0, injected: 0 }));
    this.#seed = seed;
  }

  clear() {
    this.#rules = [];
  }

  /** The action for this request, or undefined. The first rule that strikes wins. */
  decide(service, method, path) {
    for (const entry of this.#rules) {
      const { match = {}, probability = 1, times = Infinity, action } = entry.rule;
      const fits = (match.method ?? method) === method && path.includes(match.pathContains ?? "") && (match.service ?? service) === service;
      if (!fits) {
        continue;
      }
      entry.matched++;
      if (entry.draw() < probability && entry.injected < times) {
        entry.injected++;
        return action;
      }
    }
    return undefined;
  }

  report() {
    return {
      seed: this.#seed,
      injected: this.#rules.reduce((sum, { injected }) => sum + injected, 0),
      rules: this.#rules.map(({ rule, matched, injected }) => ({ ...rule, matched, injected })),
    };
  }
}
