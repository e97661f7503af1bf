import { randomBytes } from "node:crypto";

const STATIC = "/_next/static/";

/** What every answer carries, whatever made it. */
const ALWAYS = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/**
 * The content policy for one answer. A script runs when it comes from us as a file or carries this answer's nonce;
 * style attributes are allowed because charts and tables set widths by them.
 *
 * @param {string} nonce @param {{ isDev: boolean, isHttps: boolean }} app
 */
function contentPolicy(nonce, { isDev, isHttps }) {
  return [
    "default-src 'self'",
    // React's development build evaluates strings to rebuild stack traces.
    `script-src 'self' 'nonce-${nonce}'${isDev ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDev ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(isHttps ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/**
 * Sets the security headers of an answer, and tells Next the nonce by a request header, which replaces whatever the
 * client sent under that name.
 *
 * @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response
 * @param {{ isDev: boolean, isHttps: boolean }} app
 */
export function protect(request, response, app) {
  const policy = contentPolicy(randomBytes(16).toString("base64"), app);
  delete request.headers["content-security-policy-report-only"];
  request.headers["content-security-policy"] = policy;
  response.setHeader("Content-Security-Policy", policy);
  for (const [name, value] of Object.entries(ALWAYS)) response.setHeader(name, value);
  if (app.isHttps) response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
  // Files of the build carry a hash in their name; all else is somebody's and is kept by nobody.
  if (!request.url?.startsWith(STATIC)) response.setHeader("Cache-Control", "private, no-store");
}
