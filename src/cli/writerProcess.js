/**
 * The process that writes the command's files (writer.ts): it can be killed where a file system does not answer. A file
 * appears under its name whole or not at all, and never in the place of another.
 */
const fs = require("node:fs");

/** @typedef {import("./writer").Order} Order */
/** @typedef {import("./writer").FileOrder} FileOrder */

process.on("message", (/** @type {Order} */ order) => {
  process.send?.("look" in order ? look(raw(order.look)) : create(order));
});

// Ctrl+C reaches this process, too. What is begun becomes whole, unless the command's patience ends before (writer.ts); then
// it ends, as nobody asks for more.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => undefined);

/**
 * Bytes come as plain ones from the other process.
 * @param {string | Uint8Array} path
 */
function raw(path) {
  return typeof path === "string" ? path : Buffer.from(path);
}

/**
 * @param {string | Buffer} path
 * @returns {import("./writer").Seen}
 */
function look(path) {
  try {
    const isFolder = fs.statSync(path).isDirectory();
    return { kind: isFolder ? "folder" : "other", real: fs.realpathSync.native(path, "buffer") };
  } catch {
    return { kind: null, real: Buffer.from(path) };
  }
}

/**
 * @param {FileOrder} order
 * @returns {import("./writer").Made}
 */
function create(order) {
  const [file, beside] = [raw(order.file), raw(order.beside)];
  try {
    if (order.folder !== null) attempt(fs.mkdirSync, raw(order.folder), { recursive: true });
    const there = fs.lstatSync(file, { throwIfNoEntry: false });
    if (there) return there.isFile() && there.size === 0 ? "empty" : "exists";
    try {
      write(beside, order);
      putInPlace(beside, file);
    } finally {
      attempt(fs.rmSync, beside, { force: true });
    }
    return "made";
  } catch (failure) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (failure);
    if (code === "EEXIST") return "exists";
    return code === "ENOENT" || code === "ENOTDIR" ? "no-folder" : "no-access";
  }
}

/**
 * @param {string | Buffer} beside
 * @param {FileOrder} order
 */
function write(beside, { content, like }) {
  const handle = fs.openSync(beside, "wx");
  try {
    fs.writeFileSync(handle, content);
    // Some file systems keep neither.
    if (like) {
      attempt(fs.fchmodSync, handle, like.mode & 0o777);
      attempt(fs.futimesSync, handle, like.accessed, like.modified);
    }
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
}

/**
 * A link fails where something has the name, in whatever moment it came. FAT, and some drives in a network, have no
 * links: there the name is taken first by an empty file, and then filled in one step.
 * @param {string | Buffer} beside
 * @param {string | Buffer} file
 */
function putInPlace(beside, file) {
  try {
    fs.linkSync(beside, file);
    return;
  } catch (failure) {
    if (/** @type {NodeJS.ErrnoException} */ (failure).code === "EEXIST") throw failure;
  }
  fs.closeSync(fs.openSync(file, "wx"));
  try {
    fs.renameSync(beside, file);
  } catch (failure) {
    fs.rmSync(file, { force: true });
    throw failure;
  }
}

/**
 * Does what may fail without harm.
 * @template {unknown[]} T
 * @param {(...words: T) => unknown} act
 * @param {T} words
 */
function attempt(act, ...words) {
  try {
    act(...words);
  } catch {
    // What depends on it says so.
  }
}
