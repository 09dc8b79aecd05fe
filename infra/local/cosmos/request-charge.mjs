/**
 * Estimates of what Azure would charge, in request units, fitted to its published examples (a 1 KB item: read 1,
 * write 5.5; a 100 KB item: read 10, write 50). They serve to compare ways of doing a thing, not to predict a bill.
 */
const kilobytes = (bytes) => Math.max(1, bytes / 1024);

export const readCharge = (bytes) => round(1 + 0.09 * (kilobytes(bytes) - 1));
export const writeCharge = (bytes) => round(5.5 + 0.45 * (kilobytes(bytes) - 1));
export const queryCharge = (resultBytes, resultCount) => round(2.3 + 0.03 * resultCount + 0.03 * (resultBytes / 1024));

export const definitionCharge = 1;
export const metadataCharge = 2;

const round = (units) => Math.round(units * 100) / 100;
