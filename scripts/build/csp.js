/**
 * The Content-Security-Policy of a page: nothing is loaded from, and nothing is sent to, any origin but its own.
 *
 * - `style-src 'unsafe-inline'`: Fluent UI and docx-preview put their rules into style elements.
 * - `data:` and `blob:`: pictures and fonts of a shown document; they never leave the page.
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
    "style-src": ["'self'", "'unsafe-inline'"],
    "img-src": ["'self'", "data:", "blob:"],
    "font-src": ["'self'", "data:", "blob:"],
    "connect-src": ["'self'", ...(devServer ? ["wss://localhost:3000"] : [])],
    "frame-src": [frames ? "'self'" : "'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  };
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join("; ");
}

module.exports = { contentSecurityPolicy };
