/** A function in a process of its own, as Lambda has it: `node fold-process.ts <its file>`; each message is an event. */
const { handler } = (await import(process.argv[2] ?? '')) as { handler: (event: unknown) => Promise<unknown> };

process.on('message', (event) => {
  void handler(event)
    .then(
      (result) => ({ result: result ?? null }),
      (problem: unknown) => ({ problem: String(problem) }),
    )
    .then((answer) => process.send?.(answer));
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
