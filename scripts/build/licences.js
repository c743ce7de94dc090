const fs = require("node:fs");
const path = require("node:path");

/**
 * The licences of all that is in the build, as one file of it. Whose code is in the chunks is known from the modules;
 * a package that comes as a bundle (JSZip) holds its dependencies, so that those of every package count.
 */
class LicencesPlugin {
  /** @param {{ file: string, root: string, copied: string[] }} options `copied`: packages whose files are copied as they are */
  constructor({ file, root, copied }) {
    this.file = file;
    this.root = root;
    this.copied = copied;
  }

  /** @param {import("webpack").Compiler} compiler */
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("LicencesPlugin", (compilation) => {
      compilation.hooks.processAssets.tap("LicencesPlugin", () => {
        const sources = [...compilation.modules].flatMap(sourcesOf);
        const folders = new Set([...sources.flatMap(packageOf), ...this.copied, webpackFolder]);
        for (const folder of folders) for (const one of dependenciesOf(folder)) folders.add(one);
        const own = fs.readFileSync(path.join(this.root, "LICENSE"), "utf8");
        compilation.emitAsset(this.file, new compiler.webpack.sources.RawSource(licences(own, [...folders])));
      });
    });
  }
}

/** Its runtime stands in every page. */
const webpackFolder = path.dirname(require.resolve("webpack/package.json"));

/**
 * The files that a module is made of: webpack puts several into one.
 *
 * @param {import("webpack").Module} module
 * @returns {string[]}
 */
function sourcesOf(module) {
  const inner = "modules" in module && Array.isArray(module.modules) ? module.modules : [];
  const own = "resource" in module && typeof module.resource === "string" ? [module.resource] : [];
  return [...own, ...inner.flatMap(sourcesOf)];
}

/**
 * @param {string} file
 * @returns {string[]} the folder of the package that it is of, if it is of one
 */
function packageOf(file) {
  const match = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file);
  return match ? [match[0]] : [];
}

/**
 * @param {string} folder
 * @returns {string[]} the folders of its dependencies, webpack's aside: only its runtime is in the build
 */
function dependenciesOf(folder) {
  if (folder === webpackFolder) return [];
  const { dependencies = {} } = manifestOf(folder);
  return Object.keys(dependencies).flatMap((name) => {
    for (let at = folder; at !== path.dirname(at); at = path.dirname(at)) {
      const found = path.join(at, "node_modules", name);
      if (fs.existsSync(path.join(found, "package.json"))) return [found];
    }
    return [];
  });
}

/**
 * @param {string} folder
 * @returns {{ name: string, version: string, license?: string, author?: string | { name: string }, dependencies?: Record<string, string> }}
 */
function manifestOf(folder) {
  return JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
}

/**
 * Each text once, under the packages that have it.
 *
 * @param {string} own
 * @param {string[]} folders
 * @returns {string}
 */
function licences(own, folders) {
  /** @type {Map<string, string[]>} */
  const byText = new Map();
  for (const folder of folders) {
    const { name, version } = manifestOf(folder);
    const text = textOf(folder);
    byText.set(text, [...(byText.get(text) ?? []), `${name} ${version}`]);
  }
  const parts = [...byText].map(([text, names]) => ({ names: names.sort().join("\n"), text }));
  parts.sort((a, b) => (a.names < b.names ? -1 : 1));
  return [{ names: "nianbao", text: own.trim() }, ...parts]
    .map(({ names, text }) => `${names}\n\n${text}\n`)
    .join(`\n${"-".repeat(80)}\n\n`);
}

/**
 * The text that the package has, licence and notice; where it has none, what it says of itself.
 *
 * @param {string} folder
 * @returns {string}
 */
function textOf(folder) {
  const files = fs.readdirSync(folder).filter((name) => /^(licen[cs]e|notice)/i.test(name));
  const texts = files
    .sort()
    .map((name) => fs.readFileSync(path.join(folder, name), "utf8").replace(/\r\n/g, "\n").trim());
  if (texts.length > 0) return texts.join("\n\n");
  const { author = "", license = "" } = manifestOf(folder);
  const grant = GRANTS[license];
  if (grant === undefined) throw new Error(`${folder} has no licence`);
  return `${license}\n\nCopyright ${typeof author === "string" ? author : author.name}\n\n${grant}`;
}

const WARRANTY =
  'THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.';

/** @type {Record<string, string>} */
const GRANTS = {
  MIT: `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:\n\nThe above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.\n\n${WARRANTY}`,
  ISC: 'Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.\n\nTHE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.',
};

module.exports = { LicencesPlugin };
