const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { contentSecurityPolicy } = require("./scripts/build/csp");
const { LicencesPlugin } = require("./scripts/build/licences");
const { manifestFor } = require("./scripts/build/manifest");
const { officeJs } = require("./scripts/build/office-js");

const OFFICE_JS_FOLDER = path.join(
  path.dirname(require.resolve("@microsoft/office-js/package.json")),
  "dist",
);

/**
 * The pages. Each becomes one html file and the chunks of its entry; the templates get `htmlWebpackPlugin.options.csp`
 * and `.officeJs`. `static` is a folder of files that the template names itself, copied beside the page as they are
 * (scripts for web views that are too old for the bundle).
 */
const PAGES = [
  {
    name: "taskpane",
    entry: "./src/taskpane/index.tsx",
    template: "./src/taskpane/taskpane.html",
    static: "src/taskpane/static",
    frames: false,
  },
  {
    name: "index",
    entry: "./src/workbench/page/index.ts",
    template: "./src/workbench/page/index.html",
    static: "src/workbench/page/static",
    frames: true,
  },
];

/**
 * `webpack --mode production [--env url=https://…] [--env out=FOLDER]`, `webpack serve --mode development`;
 * OFFICE_JS=npm|cdn|cdn-cn (or `--env officeJs=…`) says where office.js comes from.
 *
 * @param {{ url?: string, out?: string, officeJs?: string, WEBPACK_SERVE?: boolean }} env
 * @param {{ mode?: string }} argv
 * @returns {Promise<import("webpack").Configuration & { devServer?: import("webpack-dev-server").Configuration }>}
 */
module.exports = async (env, argv) => {
  const production = argv.mode === "production";
  const serving = Boolean(env.WEBPACK_SERVE);
  const office = answered(() => officeJs(env.officeJs ?? process.env.OFFICE_JS ?? "npm"));
  /** @param {string} manifest */
  const withAddress = (manifest) =>
    env.url === undefined ? manifest : manifestFor(manifest, String(env.url));
  answered(() => withAddress("")); // A wrong address is said before the build, not after it.

  return {
    entry: Object.fromEntries(PAGES.map((page) => [page.name, page.entry])),
    output: {
      path: path.resolve(__dirname, env.out ?? "dist"),
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      // No address in the code: the same dist/ works under any path.
      publicPath: "auto",
      clean: true,
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: { loader: "swc-loader" } }],
    },
    // Never one of the eval kinds: the pages' policy forbids eval.
    devtool: production ? false : "source-map",
    optimization: {
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })],
    },
    performance: { hints: false }, // scripts/size.mjs holds the budget
    plugins: [
      new LicencesPlugin({
        file: "licences.txt",
        root: __dirname,
        copied: office.files.length > 0 ? [path.dirname(OFFICE_JS_FOLDER)] : [],
      }),
      ...PAGES.map(
        (page) =>
          new HtmlPlugin({
            filename: `${page.name}.html`,
            template: page.template,
            chunks: [page.name],
            officeJs: office.src,
            csp: contentSecurityPolicy({
              officeJsOrigin: office.origin,
              frames: page.frames,
              devServer: serving,
            }),
          }),
      ),
      new CopyPlugin({
        patterns: [
          ...office.files.map((file) => ({
            from: path.join(OFFICE_JS_FOLDER, file),
            to: `office/${file}`,
            info: { minimized: true }, // They stay byte for byte Microsoft's.
          })),
          ...PAGES.map((page) => ({ from: page.static, noErrorOnMissing: true })),
          { from: "assets", to: "assets", globOptions: { ignore: ["**/samples/**"] } },
          { from: "assets/samples", to: "samples", noErrorOnMissing: true },
          { from: "manifest.xml", transform: (content) => withAddress(content.toString()) },
        ],
      }),
    ],
    ...(serving ? { devServer: await devServer() } : {}),
  };
};

/**
 * A wrong argument is answered with its sentence, not with a stack.
 *
 * @template T
 * @param {() => T} compute
 * @returns {T}
 */
function answered(compute) {
  try {
    return compute();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

const WORD_ON_THE_WEB = ["officeapps.live.com", "office.com", "office365.com", "sharepoint.com"].map(
  (domain) => `https://*.${domain}`,
);

/**
 * Word loads add-ins by https only; the certificate is made and trusted once by Microsoft's tool.
 *
 * @returns {Promise<import("webpack-dev-server").Configuration>}
 */
async function devServer() {
  const certificates = require("office-addin-dev-certs");
  return {
    host: "localhost",
    port: 3000,
    hot: false,
    client: { overlay: false },
    // Word on the web shows the pane in a frame. Which hosts may ask is held by the server itself.
    headers: { "Content-Security-Policy": `frame-ancestors 'self' ${WORD_ON_THE_WEB.join(" ")}` },
    server: { type: "https", options: await certificates.getHttpsServerOptions() },
  };
}
