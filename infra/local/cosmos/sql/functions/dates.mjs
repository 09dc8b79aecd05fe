import { formatText } from "./date-format.mjs";
import { floorDivide, formatDateTime, parseDateTime, partsOf, ticksOf, ticksPerMs } from "./date-time.mjs";
import { isString, takes, takesRun } from "./define.mjs";

/** What a part may be called, and how many ticks it has where that never changes. A tick is 100 ns. */
const kinds = [
  [["year", "yyyy", "yy"]],
  [["month", "mm", "m"]],
  [["day", "dd", "d"], 864_000_000_000n],
  [["hour", "hh"], 36_000_000_000n],
  [["minute", "mi", "n"], 600_000_000n],
  [["second", "ss", "s"], 10_000_000n],
  [["millisecond", "ms"], ticksPerMs],
  [["microsecond", "mcs"], 10n],
  [["nanosecond", "ns"], 1n],
];
const parts = new Map(kinds.flatMap(([names, ticks]) => names.map((name) => [name, { name: names[0], ticks }])));
const partNamed = (name) => (isString(name) ? parts.get(name.toLowerCase()) : undefined);

const windowsEpoch = ticksOf(1601, 1, 1);

function add(part, count, ticks) {
  if (part === undefined || !Number.isSafeInteger(count) || ticks === undefined) {
    return undefined;
  }
  switch (part.name) {
    case "year": return formatDateTime(addMonths(ticks, count * 12));
    case "month": return formatDateTime(addMonths(ticks, count));
    case "nanosecond": return formatDateTime(ticks + BigInt(count) / 100n);
    default: return formatDateTime(ticks + BigInt(count) * part.ticks);
  }
}

/** The same day of another month, or its last one. */
function addMonths(ticks, count) {
  const { year, month, day, hour, minute, second, fraction } = partsOf(ticks);
  const months = year * 12 + month - 1 + count;
  const [newYear, newMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  const lastDay = new Date(Date.UTC(2000 + (newYear % 400), newMonth, 0)).getUTCDate();
  return ticksOf(newYear, newMonth, Math.min(day, lastDay), hour, minute, second, fraction);
}

/** How many borders of a part lie between two points in time. */
function difference(part, start, end) {
  if (part === undefined || start === undefined || end === undefined) {
    return undefined;
  }
  if (part.name === "nanosecond") {
    return Number(end - start) * 100;
  }
  const count = part.ticks === undefined
    ? (ticks) => BigInt(partsOf(ticks).year * (part.name === "year" ? 1 : 12) + (part.name === "year" ? 0 : partsOf(ticks).month))
    : (ticks) => floorDivide(ticks, part.ticks);
  return Number(count(end) - count(start));
}

function bin(ticks, part, size, start) {
  const canBin = part?.ticks !== undefined && Number.isSafeInteger(size) && size > 0;
  if (!canBin || ticks === undefined || start === undefined || start < windowsEpoch) {
    return undefined;
  }
  const width = part.name === "nanosecond" ? BigInt(Math.ceil(size / 100)) : part.ticks * BigInt(size);
  return formatDateTime(floorDivide(ticks - start, width) * width + start);
}

function valueOf(part, ticks) {
  if (part === undefined || ticks === undefined) {
    return undefined;
  }
  const all = partsOf(ticks);
  switch (part.name) {
    case "millisecond": return Math.floor(all.fraction / 10_000);
    case "microsecond": return Math.floor(all.fraction / 10);
    case "nanosecond": return all.fraction * 100;
    default: return all[part.name];
  }
}

const nowTicks = (ms) => BigInt(ms) * ticksPerMs;
const ofDate = (part) => takes(1, 1, (date) => valueOf(partNamed(part), parseDateTime(date)));

export const dateFunctions = {
  DATETIMEADD: takes(3, 3, (part, count, date) => add(partNamed(part), count, parseDateTime(date))),
  DATETIMEBIN: takes(2, 4, (date, part, size = 1, start = "1970-01-01") =>
    bin(parseDateTime(date), partNamed(part), size, parseDateTime(start))),
  DATETIMEDIFF: takes(3, 3, (part, start, end) => difference(partNamed(part), parseDateTime(start), parseDateTime(end))),
  DATETIMEFORMAT: takes(2, 2, (date, format) => {
    const ticks = parseDateTime(date);
    return ticks === undefined || !isString(format) ? undefined : formatText(partsOf(ticks), format);
  }),
  DATETIMEFROMPARTS: takes(3, 7, (...values) => formatDateTime(ticksOf(...values))),
  DATETIMEPART: takes(2, 2, (part, date) => valueOf(partNamed(part), parseDateTime(date))),
  DATETIMETOTICKS: takes(1, 1, (date) => asNumber(parseDateTime(date))),
  DATETIMETOTIMESTAMP: takes(1, 1, (date) => {
    const ticks = parseDateTime(date);
    return ticks === undefined ? undefined : Number(floorDivide(ticks, ticksPerMs));
  }),
  TICKSTODATETIME: takes(1, 1, (ticks) => (Number.isInteger(ticks) ? formatDateTime(BigInt(ticks)) : undefined)),
  TIMESTAMPTODATETIME: takes(1, 1, (ms) => (Number.isInteger(ms) ? formatDateTime(nowTicks(ms)) : undefined)),
  YEAR: ofDate("year"),
  MONTH: ofDate("month"),
  DAY: ofDate("day"),

  GETCURRENTDATETIME: takesRun(0, 0, (run) => formatDateTime(nowTicks(run.now()))),
  GETCURRENTTICKS: takesRun(0, 0, (run) => Number(nowTicks(run.now()))),
  GETCURRENTTIMESTAMP: takesRun(0, 0, (run) => run.now()),
  GETCURRENTDATETIMESTATIC: takesRun(0, 0, (run) => formatDateTime(nowTicks(run.startedAt))),
  GETCURRENTTICKSSTATIC: takesRun(0, 0, (run) => Number(nowTicks(run.startedAt))),
  GETCURRENTTIMESTAMPSTATIC: takesRun(0, 0, (run) => run.startedAt),
  NOW: takesRun(0, 2, (run, part = "ns", count = 0) => add(partNamed(part), count, nowTicks(run.now()))),
  AGO: takesRun(2, 2, (run, part, count) => add(partNamed(part), -count, nowTicks(run.now()))),
};

const asNumber = (ticks) => (ticks === undefined ? undefined : Number(ticks));
