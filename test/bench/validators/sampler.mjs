// Interleaved sampling on a noisy machine. In each round every contender runs one short batch, in a shuffled order. The
// clock is the CPU time of the process, so waiting for a neighbour costs nothing; what noise is left only adds, so the
// figure is the lower quartile of the rounds.

/** What the calls answered, so that none of them is idle. */
export let kept = 0;

/** One loop for all, whose call sees so many functions that none is inlined into it; the result is used. */
function run(ask, values, times, from) {
  let count = 0;
  let at = from % values.length;
  for (let index = 0; index < times; index++) {
    if (ask(values[at])) count++;
    if (++at === values.length) at = 0;
  }
  return count;
}

for (let index = 0; index < 12; index++) {
  const functions = [(x) => x !== index, (x) => x === index, (x) => x > index, (x) => x < index];
  for (const ask of functions) kept += run(ask, [1, 2, 3], 3000, 0);
}

function cpu() {
  const { user, system } = process.cpuUsage();
  return user + system;
}

/** Nanoseconds of CPU per call, by contender. */
export function sample(contenders, values, { rounds = 25, batch = 3000, warm = 150_000 } = {}) {
  const names = Object.keys(contenders);
  const times = {};
  const figures = Object.fromEntries(names.map((name) => [name, []]));
  for (const name of names) {
    let count = 64;
    const start = cpu();
    do {
      const before = cpu();
      kept += run(contenders[name], values, count, 0);
      if (cpu() - before < batch / 2) count *= 2;
    } while (cpu() - start < warm);
    const before = cpu();
    kept += run(contenders[name], values, count, 0);
    const perCall = Math.max(1, cpu() - before) / count;
    const wanted = Math.max(1, Math.round(batch / perCall));
    times[name] = values.length > 64 ? Math.max(1, Math.round(wanted / values.length)) * values.length : wanted;
  }
  let seed = 1;
  const next = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 4294967296;
  };
  for (let round = 0; round < rounds; round++) {
    const order = names.map((name) => [next(), name]).sort(([a], [b]) => a - b);
    globalThis.gc?.();
    for (const [, name] of order) {
      kept += run(contenders[name], values, Math.ceil(times[name] / 6), round * times[name]);
      const before = cpu();
      kept += run(contenders[name], values, times[name], round * times[name]);
      figures[name].push(((cpu() - before) * 1000) / times[name]);
    }
  }
  return Object.fromEntries(names.map((name) => [name, figures[name].sort((a, b) => a - b)[Math.floor(rounds / 4)]]));
}
