/**
 * Ends this process when an error comes out of nowhere: a timer, a socket. What it left half done nobody knows, and whoever keeps
 * it alive starts it again. The framework only writes such errors down and goes on, so this has to be asked for once it is ready.
 * A promise that is rejected and not looked at is none of them: pages begin what they may not need.
 */
export function endOnFault() {
  process.on("uncaughtException", (error) => {
    process.stderr.write(`✖ an error that nobody expected: ${error.stack ?? error.message}\n`);
    process.exit(1);
  });
}
