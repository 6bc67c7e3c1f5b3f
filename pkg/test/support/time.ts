/** Milliseconds of processor time that something takes: those of the clock depend on what else the
 * machine does. */
export function cost(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
