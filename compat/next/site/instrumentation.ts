export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { handler } = await import('@/server/mesh')
    await handler.ready()
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void handler.close())
  }
}
