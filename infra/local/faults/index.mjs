export { withFaults } from "./listener.mjs";
export { FaultPlan } from "./plan.mjs";

/** Bodies in the form that each service gives its errors. */
export const cosmosErrorBody = (status) => JSON.stringify({ code: String(status), message: `Injected fault: ${status}.` });
export const storageErrorBody = (status) =>
  `<?xml version="1.0" encoding="utf-8"?><Error><Code>InjectedFault${status}</Code><Message>Injected fault: ${status}.</Message></Error>`;
