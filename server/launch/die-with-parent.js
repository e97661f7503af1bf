// Loaded into every child by --import: when the launcher dies, even by kill -9, its end of the channel closes.
if (process.channel) {
  process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
  process.channel.unref(); // the channel alone keeps nobody alive
}
