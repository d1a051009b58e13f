// Loaded first by each process of the demo: whatever happens to the one that started it, it does not outlive it.
process.channel?.unref()
process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM')
  setTimeout(() => process.exit(1), 3_000).unref()
})
