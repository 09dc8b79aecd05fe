/** A reason not to start that the person at the keyboard can act on: a stable code and one clear sentence. */
export class StartFailure extends Error {
  constructor(code, message) {
    super(message);
    this.name = "StartFailure";
    this.code = code;
  }
}

/** A file of the data folder that can't be what this program wrote. */
export function damaged(file, error) {
  return new StartFailure("DataDamaged", `The file ${file} is damaged: ${error.message}. Restore it from a copy, or delete the data folder and drop the files again.`);
}

/** Turns what Node throws while a service starts into the codes of the process protocol. */
export function asStartFailure(error) {
  if (error instanceof StartFailure) {
    return error;
  }
  if (error?.code === "EADDRINUSE") {
    return new StartFailure("PortTaken", `Port ${error.port} on ${error.address} is taken by another program; choose another port, or 0 for any free one.`);
  }
  if (error?.code === "EADDRNOTAVAIL" || error?.code === "ENOTFOUND") {
    return new StartFailure("HostUnknown", `The address ${error.address ?? error.hostname} does not belong to this machine.`);
  }
  if (error?.syscall === "listen" && error.code === "EACCES") {
    return new StartFailure("PortForbidden", `This user may not listen on port ${error.port}; choose a port above 1023.`);
  }
  return new StartFailure("StartFailed", `The service could not start: ${error?.message ?? error}`);
}
