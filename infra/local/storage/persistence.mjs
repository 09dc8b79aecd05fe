import { rm, rename, writeFile } from "node:fs";
import { createRequire } from "node:module";
import { conditions } from "../shared/conditions.mjs";
import { damaged, StartFailure } from "../shared/failure.mjs";

const require = createRequire(import.meta.url);
const { default: FSExtentStore } = require("azurite/dist/src/common/persistence/FSExtentStore");
const Loki = require("lokijs");

/**
 * Azurite's metadata is one JSON file for each store, written anew every five seconds where something changed. As it comes, a save that fails
 * is forgotten without a word, with what it should have saved; a file that is empty or holds other JSON is an empty account; and a damaged
 * one is an error without its name.
 */
export function keepStateHonest() {
  const { saveDatabaseInternal } = Loki.prototype;
  Loki.prototype.saveDatabaseInternal = function (done) {
    saveDatabaseInternal.call(this, (error) => {
      if (error) {
        this.collections.forEach((collection) => { collection.dirty = true; });
        conditions.cannotWrite(this.filename, error);
      } else {
        conditions.couldWrite(this.filename);
      }
      done?.(error && new StartFailure("DataFolder", `${this.filename} can't be written: ${error.message}`));
    });
  };
  Loki.prototype.loadJSON = function (text, options) {
    try {
      const database = JSON.parse(text);
      if (!Array.isArray(database?.collections)) {
        throw new Error("it does not hold what this program writes there");
      }
      this.loadJSONObject(database, options);
    } catch (error) {
      throw damaged(this.filename, error);
    }
  };
  // What could not be written whole is removed: on a full disk it would be in the way of everything else.
  Loki.LokiFsAdapter.prototype.saveDatabase = (file, text, done) => {
    const next = `${file}~`;
    const abandon = (error) => rm(next, { force: true }, () => done(error));
    writeFile(next, text, { flush: true }, (error) => (error ? abandon(error) : rename(next, file, (failed) => (failed ? abandon(failed) : done()))));
  };
  const { appendExtent } = FSExtentStore.prototype;
  FSExtentStore.prototype.appendExtent = async function (...given) {
    const [{ locationPath }] = this.persistencyConfiguration;
    try {
      const extent = await appendExtent.apply(this, given);
      conditions.couldWrite(locationPath);
      return extent;
    } catch (error) {
      if (error?.code !== undefined && error.syscall !== undefined) {
        conditions.cannotWrite(locationPath, error, { probe: true });
      }
      throw error;
    }
  };
}
