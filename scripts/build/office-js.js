/**
 * Where the pages get Microsoft's office.js from. `npm`: from the package, beside the pages, so that the add-in works
 * without internet. `cdn`: Microsoft's, which the Marketplace demands. `cdn-cn`: the one of Office operated by
 * 21Vianet.
 */
const CDN_HOSTS = new Map([
  ["cdn", { origin: "https://appsforoffice.microsoft.com", path: "/lib/1/hosted/office.js" }],
  [
    "cdn-cn",
    {
      origin: "https://appsforoffice.cdn.partner.office365.cn",
      path: "/appsforoffice/lib/1/hosted/office.js",
    },
  ],
]);

/**
 * What Word asks for, of the 86 MB of the package. office.js finds the others by its own script tag, so it keeps its
 * name, is not bundled, and the folder keeps its shape.
 */
const OFFICE_JS_FILES = [
  "office.js",
  "o15apptofilemappingtable.js",
  "word-win32-16.01.js",
  "word-web-16.00.js",
  "word-mac-16.00.js",
  "word-ios-16.00.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
  "telemetry/oteljs_agave.js",
  "es6-promise.js",
];

/**
 * @param {string} choice `npm`, `cdn` or `cdn-cn`
 * @returns {{ src: string, origin: string | null, files: string[] }} the script's address as the pages write it, the
 *   foreign origin that the pages must allow, and the files of the package to copy to `office/`
 */
function officeJs(choice) {
  if (choice === "npm") return { src: "office/office.js", origin: null, files: OFFICE_JS_FILES };
  const cdn = CDN_HOSTS.get(choice);
  if (!cdn) {
    throw new Error(
      `OFFICE_JS 只能是 npm、cdn 或 cdn-cn，现在是“${choice}”。 OFFICE_JS must be npm, cdn or cdn-cn, not "${choice}".`,
    );
  }
  return { src: cdn.origin + cdn.path, origin: cdn.origin, files: [] };
}

module.exports = { officeJs };
