/** Makes one file of Fluent for tests. */
const fs = require("node:fs");
const path = require("node:path");
const { buildSync } = require("esbuild");
const { version } = require("@fluentui/react-components/package.json");

/** Fluent in one file, for tests. */
const FLUENT = path.join(__dirname, "../../node_modules/.cache/nianbao", `fluent-${version}.js`);

/**
 * Jest's global setup: puts Fluent's two thousand modules into one file, unless that was done before. Every test file of
 * the pane loads them anew, which takes some two seconds; one file takes a tenth of that.
 */
module.exports = () => {
  if (fs.existsSync(FLUENT)) return;
  buildSync({
    stdin: { contents: 'export * from "@fluentui/react-components";', resolveDir: __dirname },
    outfile: FLUENT,
    bundle: true,
    format: "cjs",
    platform: "browser",
    mainFields: ["module", "main"],
    external: ["react", "react-dom", "react/jsx-runtime"],
    logLevel: "error",
  });
};

module.exports.FLUENT = FLUENT;
