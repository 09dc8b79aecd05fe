import { digits } from "./date-time.mjs";

const pieces = /\\([\s\S])|'([^']*)'|(y+|M+|d+|H+|h+|m+|s+|f+|F+|t+)/g;

/** How a run of one letter is written, by its length. The service names no list; these are the letters of .NET that are numbers. */
const written = {
  y: ({ year }, count) => (count <= 2 ? digits(year % 100, count) : digits(year, count)),
  M: ({ month }, count) => digits(month, Math.min(count, 2)),
  d: ({ day }, count) => digits(day, Math.min(count, 2)),
  H: ({ hour }, count) => digits(hour, Math.min(count, 2)),
  h: ({ hour }, count) => digits(hour % 12 === 0 ? 12 : hour % 12, Math.min(count, 2)),
  m: ({ minute }, count) => digits(minute, Math.min(count, 2)),
  s: ({ second }, count) => digits(second, Math.min(count, 2)),
  f: ({ fraction }, count) => digits(fraction, 7).slice(0, count),
  F: ({ fraction }, count) => digits(fraction, 7).slice(0, count).replace(/0+$/, ""),
  t: ({ hour }, count) => (hour < 12 ? "AM" : "PM").slice(0, count),
};

/** A date in a format as .NET has it: `yyyy-MM-dd HH:mm:ss.fff`; what follows a backslash, or stands in quotes, is itself. */
export const formatText = (date, format) =>
  format.replace(pieces, (all, escaped, quoted, letters) => escaped ?? quoted ?? written[letters[0]](date, letters.length));
