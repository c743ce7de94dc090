/** The address that the committed manifest.xml names: that of `npm run start:word`. */
const DEVELOPMENT_URL = "https://localhost:3000";

/**
 * The manifest for another address; everything else, the id too, stays as it is: marks and settings in documents
 * belong to the id.
 *
 * @param {string} manifest the text of manifest.xml
 * @param {string} url where the pages will be served, with or without a path and a final slash
 * @returns {string} the manifest for that address
 * @throws {Error} with a sentence for people if the address is not one that Word takes
 */
function manifestFor(manifest, url) {
  const { base, origin } = parse(url);
  return (
    manifest
      // An AppDomain is an origin; a path in it would match nothing.
      .replaceAll(`<AppDomain>${DEVELOPMENT_URL}</AppDomain>`, `<AppDomain>${escapeXml(origin)}</AppDomain>`)
      .replaceAll(DEVELOPMENT_URL, escapeXml(base))
  );
}

/** @param {string} url */
function parse(url) {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  if (parsed?.protocol !== "https:" || parsed.search !== "" || parsed.hash !== "") {
    throw new Error(
      `地址必须以 https:// 开头，并且不带 ? 和 #，现在是“${url}”。请写成 npm run build -- --env url=https://example.com/nianbao 的样子。 ` +
        `The address must begin with https:// and have no ? or #; it is "${url}".`,
    );
  }
  return { base: (parsed.origin + parsed.pathname).replace(/\/+$/, ""), origin: parsed.origin };
}

/** @param {string} text */
function escapeXml(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

module.exports = { DEVELOPMENT_URL, manifestFor };
