const path = require("node:path");

/**
 * The rooms of src/ and who may import whom: the table of the design, in one place. `rooms`: rooms of ours; `packages`:
 * packages of others (a trailing `/*` takes a whole scope, `node:*` every part of Node). A room that is not named here
 * may import nothing. A folder that is named has a row of its own: the page of the embedded Word speaks as the add-in does, and may ask its
 * reader what is wrong with a file, and the template to write what a file of another kind says; host and model share nothing with it, so that the two test each other.
 *
 * @type {Record<string, { rooms: string[], packages: string[] }>}
 */
const ROOMS = {
  report: { rooms: [], packages: [] },
  unreadable: { rooms: [], packages: [] },
  document: { rooms: ["report"], packages: ["saxes", "fflate", "parse5"] },
  reading: { rooms: ["report", "document"], packages: [] },
  checks: { rooms: ["report"], packages: [] },
  repair: { rooms: ["report"], packages: [] },
  review: {
    rooms: ["report", "document", "reading", "checks", "repair", "unreadable"],
    packages: ["zod"],
  },
  template: { rooms: ["report", "document"], packages: [] },
  word: { rooms: ["report", "document", "unreadable"], packages: ["zod"] },
  taskpane: {
    rooms: ["report", "document", "reading", "checks", "repair", "review", "template", "word"],
    packages: ["react", "react-dom", "@fluentui/*", "zod"],
  },
  cli: {
    rooms: ["report", "document", "reading", "checks", "repair", "review", "template", "unreadable"],
    packages: ["node:*", "pdfjs-dist"],
  },
  workbench: { rooms: [], packages: ["@xmldom/xmldom", "fflate", "zod"] },
  "workbench/page": {
    rooms: ["report", "document", "template", "unreadable"],
    packages: ["@xmldom/xmldom", "docx-preview", "fflate", "zod"],
  },
};

/**
 * How a room is entered from outside, where that is not by its `index.ts` alone: files or folders below it. For tests and
 * scripts: the rooms that may import these from src/ are in the table above.
 *
 * @type {Record<string, string[]>}
 */
const DOORS = {
  document: ["kinds"],
  workbench: ["host", "model"],
  cli: ["files"],
  review: ["complete"],
  reading: ["text/findTextTables"],
};

/**
 * The rule `rooms/doors`: an import from another room, or from a test of another room, names the room and nothing in
 * it. Tests of a room (test/ROOM) and what builds them (testing/ROOM) may import its files.
 *
 * @type {import("eslint").Rule.RuleModule}
 */
const doors = {
  meta: {
    type: "problem",
    schema: [],
    messages: { door: "src/{{to}} is entered by its index.ts (see DOORS in eslint.rooms.js)" },
  },
  create(context) {
    const from = ownRoomOf(context.filename);
    return onImports((node, specifier) => {
      if (!specifier.startsWith(".")) return;
      const target = path.resolve(path.dirname(context.filename), specifier);
      const to = roomOf(target);
      if (to === null || to === from) return;
      const inside = path.relative(path.join(__dirname, "src", to), target).replaceAll(path.sep, "/");
      const open = ["", "index", ...(DOORS[to] ?? [])];
      if (!open.includes(inside)) context.report({ node, messageId: "door", data: { to } });
    });
  },
};

/**
 * The rule `rooms/arrows`: every import, re-export and `import()` in a room goes along an arrow of the table.
 *
 * @type {import("eslint").Rule.RuleModule}
 */
const arrows = {
  meta: {
    type: "problem",
    schema: [],
    messages: {
      room: "src/{{from}} may not import from src/{{to}} (see ROOMS in eslint.rooms.js)",
      package: "src/{{from}} may not import the package {{to}} (see ROOMS in eslint.rooms.js)",
    },
  },
  create(context) {
    const from = roomOf(context.filename);
    if (from === null) return {};
    const [, , folder] = path.relative(__dirname, context.filename).split(path.sep);
    const allowed = ROOMS[`${from}/${folder}`] ?? ROOMS[from] ?? { rooms: [], packages: [] };

    return onImports((node, specifier) => {
      if (specifier.startsWith(".")) {
        const to = roomOf(path.resolve(path.dirname(context.filename), specifier));
        if (to === null || to === from || allowed.rooms.includes(to)) return;
        context.report({ node, messageId: "room", data: { from, to } });
      } else if (!allowed.packages.some((name) => covers(name, specifier))) {
        context.report({ node, messageId: "package", data: { from, to: specifier } });
      }
    });
  },
};

/**
 * @param {(node: import("estree").Node, specifier: string) => void} check gets what each import, re-export and `import()` names
 * @returns {import("eslint").Rule.RuleListener}
 */
function onImports(check) {
  /** @param {{ source?: import("estree").Node | null | undefined }} node */
  const visit = ({ source }) => {
    if (source?.type === "Literal" && typeof source.value === "string") check(source, source.value);
  };
  return {
    ImportDeclaration: visit,
    ImportExpression: visit,
    ExportAllDeclaration: visit,
    ExportNamedDeclaration: visit,
  };
}

/**
 * @param {string} file an absolute path
 * @returns {string | undefined} the room whose files it may import: its own, or the one that it tests
 */
function ownRoomOf(file) {
  const [top, room] = path.relative(__dirname, file).split(path.sep);
  return ["src", "test", "testing"].includes(top ?? "") ? room : undefined;
}

/**
 * @param {string} file an absolute path
 * @returns {string | null} the room that it lies in
 */
function roomOf(file) {
  const [top, room] = path.relative(__dirname, file).split(path.sep);
  return top === "src" && room ? room : null;
}

/**
 * @param {string} allowed
 * @param {string} specifier
 */
function covers(allowed, specifier) {
  if (allowed.endsWith("*")) return specifier.startsWith(allowed.slice(0, -1));
  return specifier === allowed || specifier.startsWith(`${allowed}/`);
}

module.exports = { ROOMS, plugin: { rules: { arrows, doors } } };
