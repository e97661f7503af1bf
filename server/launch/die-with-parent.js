// Loaded into every child by --import: when the launcher dies, even by kill -9, its end of the channel closes. The child's
// own children inherit the flag but not the parent; their channels are their own affair.
if (process.channel && process.ppid === Number(process.env.WORTHWHILE_LAUNCHER)) {
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel.unref(); // the channel alone keeps nobody alive
}
