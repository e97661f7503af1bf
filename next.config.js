import createNextIntlPlugin from "next-intl/plugin";

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  compress: false, // the front door packs, in one place for whatever answers
  reactStrictMode: true,
  images: { unoptimized: true }, // no image proxy: it would be a door of its own
  typescript: { ignoreBuildErrors: true }, // the gate checks types; a start need not do it again
  serverExternalPackages: ["pg-boss"],
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
};

export default createNextIntlPlugin("./app/_i18n/request.ts")(config);
