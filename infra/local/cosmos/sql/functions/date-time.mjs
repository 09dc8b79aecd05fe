/**
 * Points in time in ticks, 100 ns each, since 1970-01-01T00:00:00Z, as BigInt: they don't fit into a number of JavaScript. The calendar is
 * the Gregorian one, from year 1 to 9999.
 */
const written = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,7}))?)?Z?$/;

export const ticksPerMs = 10_000n;

const earliest = ticksOf(1, 1, 1);
const latest = ticksOf(9999, 12, 31, 23, 59, 59, 9_999_999);

/** Ticks of a date and time as the service writes it, or undefined for anything else. */
export function parseDateTime(value) {
  const match = typeof value === "string" ? written.exec(value) : null;
  if (match === null) {
    return undefined;
  }
  return ticksOf(...match.slice(1, 7).map((part) => Number(part ?? 0)), Number((match[7] ?? "").padEnd(7, "0")));
}

/** Ticks of the parts of a date, or undefined where there is no such day or time. */
export function ticksOf(year, month, day, hour = 0, minute = 0, second = 0, fraction = 0) {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  const read = calendarOf(date);
  const isReal = [year, month, day, hour, minute, second].every((part, index) => part === read[index]) && year >= 1 && year <= 9999
    && Number.isInteger(fraction) && fraction >= 0 && fraction <= 9_999_999;
  return isReal ? BigInt(date.getTime()) * ticksPerMs + BigInt(fraction) : undefined;
}

/** The parts of a point in time; `fraction` is what there is of the second, in ticks. */
export function partsOf(ticks) {
  const fraction = modulo(ticks, 10_000_000n);
  const [year, month, day, hour, minute, second] = calendarOf(new Date(Number((ticks - fraction) / ticksPerMs)));
  return { year, month, day, hour, minute, second, fraction: Number(fraction) };
}

function calendarOf(date) {
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()];
}

/** `2024-02-29T08:30:00.0000000Z`, or undefined outside of the calendar. */
export function formatDateTime(ticks) {
  if (ticks === undefined || ticks < earliest || ticks > latest) {
    return undefined;
  }
  const { year, month, day, hour, minute, second, fraction } = partsOf(ticks);
  return `${digits(year, 4)}-${digits(month)}-${digits(day)}T${digits(hour)}:${digits(minute)}:${digits(second)}.${digits(fraction, 7)}Z`;
}

export const digits = (value, count = 2) => String(value).padStart(count, "0");

export function floorDivide(a, b) {
  return (a - modulo(a, b)) / b;
}

function modulo(a, b) {
  const rest = a % b;
  return rest < 0n ? rest + b : rest;
}
