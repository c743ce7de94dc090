/**
 * The Content-Security-Policy of a page: nothing is loaded from, and nothing is sent to, any origin but its own.
 *
 * - `style-src`: Fluent UI makes style elements that are empty, whose rules scripts then insert: the hash is that of an
 *   empty text. A style that stands in the page, or in a document that is shown, does not count.
 * - `data:`: pictures of a shown document; they never leave the page.
 * - `frame-src 'self'` only where the page holds the pane.
 *
 * @param {{ officeJsOrigin: string | null, frames: boolean, devServer?: boolean }} page `officeJsOrigin`: the CDN that
 *   serves office.js, the only foreign origin there ever is; `devServer`: let webpack's client reach its socket
 * @returns {string} the policy, for a meta element
 */
function contentSecurityPolicy({ officeJsOrigin, frames, devServer = false }) {
  const directives = {
    "default-src": ["'none'"],
    "script-src": ["'self'", ...(officeJsOrigin ? [officeJsOrigin] : [])],
    "style-src": ["'self'", EMPTY],
    "img-src": ["'self'", "data:"],
    "connect-src": ["'self'", ...(devServer ? ["wss://localhost:3000"] : [])],
    "frame-src": [frames ? "'self'" : "'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}

/** The hash of a style element without text. */
const EMPTY = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

module.exports = { contentSecurityPolicy };
