/** What a rule may hold, with the test that a value must pass and the words for one that does not. */
const ruleFields = {
  probability: [(value) => typeof value === "number" && value >= 0 && value <= 1, "a number from 0 to 1"],
  times: [(value) => Number.isInteger(value) && value > 0, "a positive whole number"],
  match: [isObject, "an object"],
  action: [isObject, "an object"],
};
const matchFields = {
  method: [isText, "a text"],
  pathContains: [isText, "a text"],
  service: [(value) => ["cosmos", "blob", "queue"].includes(value), "cosmos, blob or queue"],
};
const actionFields = {
  status: [(value) => Number.isInteger(value) && value >= 200 && value <= 599, "an HTTP status"],
  headers: [isObject, "an object"],
  body: [(value) => isText(value) || isObject(value), "a text or an object"],
  delayMs: [(value) => typeof value === "number" && value >= 0 && value <= 600_000, "a number of milliseconds"],
  cut: [(value) => ["before", "midBody"].includes(value), "before or midBody"],
  afterApply: [(value) => typeof value === "boolean", "true or false"],
};

/** Refuses what would silently do nothing: a chaos test with a misspelt rule proves nothing. */
export function checkedRules(rules) {
  if (!Array.isArray(rules)) {
    throw new TypeError("Give { seed, rules: [ … ] } or a list of rules.");
  }
  rules.forEach((rule, index) => {
    const name = `rules[${index}]`;
    checkFields(rule, ruleFields, name);
    checkFields(rule.match ?? {}, matchFields, `${name}.match`);
    checkFields(rule.action ?? {}, actionFields, `${name}.action`);
    const { status, delayMs, cut, afterApply } = rule.action ?? {};
    if (status === undefined && delayMs === undefined && cut === undefined && afterApply === undefined) {
      throw new TypeError(`${name}.action needs one of status, delayMs, cut, afterApply.`);
    }
    if (status !== undefined && cut !== undefined) {
      throw new TypeError(`${name}.action can't both answer a status and cut the connection.`);
    }
  });
  return rules;
}

function checkFields(value, fields, name) {
  if (!isObject(value)) {
    throw new TypeError(`${name} must be an object.`);
  }
  for (const [field, content] of Object.entries(value)) {
    const [test, words] = Object.hasOwn(fields, field) ? fields[field] : [];
    if (test === undefined) {
      throw new TypeError(`${name}.${field} is not known; known are ${Object.keys(fields).join(", ")}.`);
    }
    if (!test(content)) {
      throw new TypeError(`${name}.${field} must be ${words}.`);
    }
  }
}

function isObject(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function isText(value) {
  return typeof value === "string";
}
