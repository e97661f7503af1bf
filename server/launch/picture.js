// `npm run picture`: makes the README's picture anew, from the app as it is now on the demo's data.
process.env.PICTURE = "public/overview.png";
process.argv.push("picture.spec.ts", "--project", "desktop");
await import("./e2e.js");

export {}; // a module, in which one may await
